using System.Text.Encodings.Web;
using System.Text.Unicode;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Features.Shared.Respondent;

namespace Uppfoljning.Tests.Web.Answering;

public class RichTextTests
{
    private static readonly ProgrammeCard Programme = new("In<satsen>", "Förbundet", "*Anna* {programme}", "010", "a@exempel.se", "vardagar", IsMadeUp: false);

    [Theory]
    [InlineData("Hur har du det?", "Hur har du det?")]
    [InlineData("**Fet** och *kursiv*", "<strong>Fet</strong> och <em>kursiv</em>")]
    [InlineData("2 * 3 = 6 och **", "2 * 3 = 6 och **")]
    [InlineData("[Läs mer](https://imy.se/a?b=1&c=2)", "<a rel=\"noreferrer noopener\" href=\"https://imy.se/a?b=1&amp;c=2\">Läs mer</a>")]
    [InlineData("[Läs](javascript:alert(1))", "[Läs](javascript:alert(1))")]
    [InlineData("[Läs](data:text/html,x)", "[Läs](data:text/html,x)")]
    [InlineData("<script>alert('x')</script>", "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;")]
    [InlineData("Ring {contact}", "Ring *Anna* {programme}")]
    [InlineData("I {programme}", "I In&lt;satsen&gt;")]
    [InlineData("{okänd} {", "{okänd} {")]
    public void Inline_text_knows_bold_italic_links_and_placeholders_and_encodes_the_rest(string text, string html) =>
        Assert.Equal(html, Write(text, blocks: false));

    [Fact]
    public void Blocks_are_paragraphs_and_lists() =>
        Assert.Equal("<p>Ett två</p><ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>", Write("Ett\ntvå\n- a\n- b\n\n1. c", blocks: true));

    private static string Write(string text, bool blocks)
    {
        using var writer = new StringWriter();
        new RichText(text, Programme, blocks).WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return writer.ToString();
    }
}
