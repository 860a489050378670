using System.Text.Json;
using Uppfoljning.Tests.Architecture;
using Uppfoljning.Tests.Support;

namespace Uppfoljning.Tests.Web.Commands;

public sealed class LinkCommandTests : IDisposable
{
    private static readonly string Nki = Path.Combine(SourceTree.Root, "surveys", "nki.json");
    private readonly string folder = Directory.CreateTempSubdirectory("uppfoljning-links-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Personal_links_are_made_for_machines_with_address_and_typed_code()
    {
        var run = await LinkAsync("--questionnaire", Nki, "--personal", "--count", "3", "--json");

        Assert.Equal(0, run.ExitCode);
        var links = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().ToList();
        Assert.Equal(3, links.Select(l => l.GetProperty("url").GetString()).Distinct().Count());
        Assert.All(links, l => Assert.Matches("^http://localhost:5080/s/[1-9A-HJ-NP-Za-km-z]{22}$", l.GetProperty("url").GetString()));
        Assert.All(links, l => Assert.Matches("^[2-9CDFHJKMNPQRTVWX]{5}-[2-9CDFHJKMNPQRTVWX]{5}$", l.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_collective_link_has_no_typed_code()
    {
        var run = await LinkAsync("--questionnaire", Nki, "--json");

        var link = Assert.Single(JsonDocument.Parse(run.Output).RootElement.EnumerateArray());
        Assert.StartsWith("http://localhost:5080/q/", link.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, link.GetProperty("code").ValueKind);
    }

    [Fact]
    public async Task A_published_questionnaire_is_asked_for_by_its_id()
    {
        var before = await LinkAsync("--questionnaire", "nki");
        await LinkAsync("--questionnaire", Nki);
        var after = await LinkAsync("--questionnaire", "nki");

        Assert.Equal(1, before.ExitCode);
        Assert.Contains("nki", before.Errors, StringComparison.Ordinal);
        Assert.Equal(0, after.ExitCode);
    }

    [Fact]
    public async Task A_file_with_errors_is_refused_with_its_findings()
    {
        var broken = Path.Combine(SourceTree.Root, "surveys", "broken", "condition.item.unknown.json");

        var run = await LinkAsync("--questionnaire", broken);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("condition.item.unknown", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("--count", "2")]
    [InlineData("--personal", "--count", "0")]
    [InlineData("--personal", "--count", "10001")]
    public async Task A_number_of_links_that_cannot_be_made_is_wrong_usage(params string[] arguments)
    {
        var run = await LinkAsync(["--questionnaire", Nki, .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("1–10000", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_programme_that_does_not_exist_is_refused_by_its_number()
    {
        var run = await LinkAsync("--questionnaire", Nki, "--programme", "77");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("77", run.Errors, StringComparison.Ordinal);
    }

    private Task<CommandLineRun> LinkAsync(params string[] arguments) => CommandLineRun.RunAsync(folder, ["link", .. arguments]);
}
