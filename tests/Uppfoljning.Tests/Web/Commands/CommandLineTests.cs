using System.Text.Json;
using Uppfoljning.Tests.Architecture;
using Uppfoljning.Tests.Support;

namespace Uppfoljning.Tests.Web.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("uppfoljning-verbs-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("serve")]
    [InlineData("check")]
    [InlineData("link")]
    [InlineData("summarise")]
    [InlineData("plan")]
    [InlineData("rehearse")]
    [InlineData("admin")]
    [InlineData("migrate")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("verify")]
    public async Task Every_verb_explains_itself(string verb)
    {
        var run = await CommandLineRun.RunAsync(folder, verb, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(verb, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chek")]
    [InlineData("check")]
    [InlineData("check", "--jason", "x.json")]
    [InlineData("plan", "--exit")]
    public async Task Wrong_usage_gives_2(params string[] arguments)
    {
        var run = await CommandLineRun.RunAsync(folder, arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Errors);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shipped_questionnaires_pass_the_check()
    {
        var files = Directory.GetFiles(Path.Combine(SourceTree.Root, "surveys"), "*.json");

        var run = await CommandLineRun.RunAsync(folder, ["check", .. files]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(6, files.Length);
    }

    [Fact]
    public async Task A_broken_file_is_refused_with_code_path_and_line_also_for_machines()
    {
        var broken = Path.Combine(SourceTree.Root, "surveys", "broken", "condition.item.unknown.json");

        var run = await CommandLineRun.RunAsync(folder, "check", broken, "--json");

        Assert.Equal(1, run.ExitCode);
        var finding = JsonDocument.Parse(run.Output).RootElement[0].GetProperty("findings")[0];
        Assert.Equal("condition.item.unknown", finding.GetProperty("code").GetString());
        Assert.StartsWith("$.pages[", finding.GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.True(finding.GetProperty("line").GetInt32() > 1);
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_refused_by_name()
    {
        var run = await CommandLineRun.RunAsync(folder, "check", "nowhere.json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nowhere.json", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_cannot_be_used_is_a_failure_that_names_it()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), """{ "Uppfoljning": { "Disclosure": { "MinimumGroup": 2 } } }""");

        var run = await CommandLineRun.RunAsync(folder, "migrate");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Disclosure:MinimumGroup", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_key_beside_sealed_data_refuses_to_start()
    {
        await CommandLineRun.RunAsync(folder, "admin", "create", "--email", "someone@example.org", "--name", "Admin");
        File.Delete(Path.Combine(folder, "keys", "master.key"));

        var run = await CommandLineRun.RunAsync(folder, "serve", "--urls", "http://127.0.0.1:0");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("master.key", run.Errors, StringComparison.Ordinal);
    }
}
