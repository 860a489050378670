using System.Text.RegularExpressions;

namespace Uppfoljning.Tests.Architecture;

public partial class SourceRuleTests
{
    private const int LongestFile = 400;

    [Fact]
    public void Pages_hold_no_raw_html_and_no_inline_style_or_script() =>
        Assert.Empty(SourceTree.Files("src", ".cs", ".cshtml").Where(f => RawHtml().IsMatch(f.Text)).Select(f => f.Path));

    [Theory]
    [InlineData("@Html.Raw(text)")]
    [InlineData("<p style=\"color:red\">")]
    [InlineData("<button onclick=\"go()\">")]
    [InlineData("<script>go()</script>")]
    public void Planted_raw_html_is_found(string planted) => Assert.Matches(RawHtml(), planted);

    [Fact]
    public void Sql_stands_in_the_stores_only_and_as_a_constant() =>
        Assert.Empty(SourceTree.Files("src", ".cs").Where(f => Sql().IsMatch(f.Text) && !f.Path.StartsWith("src/Uppfoljning.Web/Data/", StringComparison.Ordinal)
            || BuiltSql().IsMatch(f.Text)).Select(f => f.Path));

    [Theory]
    [InlineData("new Statement(\"SELECT 1\")", true, false)]
    [InlineData("people.Database.ExecuteSqlRawAsync(text)", true, false)]
    [InlineData("Statement Find = new($\"SELECT {name}\")", true, true)]
    [InlineData("Statement Find = new(\"\"\"SELECT 1\"\"\" + name)", true, true)]
    public void Planted_sql_is_found(string planted, bool elsewhere, bool built) =>
        Assert.Equal((elsewhere, built), (Sql().IsMatch(planted), BuiltSql().IsMatch(planted)));

    [Fact]
    public void No_file_is_longer_than_a_reader_can_hold() =>
        Assert.Empty(SourceTree.Files("src", ".cs", ".cshtml").Concat(SourceTree.Files("tests", ".cs"))
            .Where(f => f.Text.Count(c => c == '\n') > LongestFile).Select(f => f.Path));

    [Fact]
    public void No_name_says_that_the_thing_is_not_understood() =>
        Assert.Empty(SourceTree.Files("src", ".cs").Select(f => f.Path).Where(p => VagueName().IsMatch(p)));

    [Fact]
    public void Assets_fetch_nothing_from_elsewhere() =>
        Assert.Empty(SourceTree.Files("wwwroot-assets", ".css", ".js").Where(f => Elsewhere().IsMatch(f.Text)).Select(f => f.Path));

    [GeneratedRegex(@"Html\.Raw|MarkupString|innerHTML|\sstyle\s*=\s*""|\son[a-z]+\s*=\s*""|<script(?![^>]*\bsrc=)|<style", RegexOptions.IgnoreCase)]
    private static partial Regex RawHtml();

    [GeneratedRegex(@"new Statement\(|Statement \w+ = new|\.CommandText\b|SqlRaw|SqlQueryRaw")]
    private static partial Regex Sql();

    [GeneratedRegex(@"Statement \w+ = new\(\$|Statement \w+ = new\([^;]*""\s*\+|new Statement\(\$", RegexOptions.Singleline)]
    private static partial Regex BuiltSql();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Common|Impl|Dto)\\.cs$")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"(url\(|@import|fetch\()\s*['""]?(https?:)?//")]
    private static partial Regex Elsewhere();
}
