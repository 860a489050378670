using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Uppfoljning.Web;

namespace Uppfoljning.Tests.Architecture;

public class SettingsTests
{
    [Fact]
    public void The_example_file_lists_every_setting_with_its_default()
    {
        var example = JsonNode.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, "appsettings.example.json")))!;

        var listed = Flatten(example[Settings.Section]!, "");

        Assert.Equal(Flatten(new Settings(), "").Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Disclosure:MinimumGroup", "4")]
    [InlineData("Disclosure:MinimumGroup", "21")]
    [InlineData("PublicAddress", "ftp://example.org")]
    [InlineData("Proxies", "-1")]
    [InlineData("Limits:FailedLinks", "0")]
    public void A_setting_outside_its_range_is_refused_by_name(string name, string value)
    {
        var sources = new ConfigurationBuilder().AddInMemoryCollection([new($"{Settings.Section}:{name}", value)]).Build();

        var error = Assert.Throws<InvalidOperationException>(() => SettingsFile.Read(sources));

        Assert.Contains(name.Split(':')[0], error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Flatten(JsonNode node, string name) => node switch
    {
        JsonObject section => section.SelectMany(p => Flatten(p.Value!, name.Length == 0 ? p.Key : $"{name}.{p.Key}")),
        JsonArray list => [$"{name}={string.Join(',', list)}"],
        _ => [$"{name}={node}"],
    };

    private static IEnumerable<string> Flatten(object section, string name) => section.GetType().GetProperties()
        .Where(p => p.SetMethod is not null)
        .SelectMany(p =>
        {
            var path = name.Length == 0 ? p.Name : $"{name}.{p.Name}";
            return p.GetValue(section) switch
            {
                string text => [$"{path}={text}"],
                string[] texts => [$"{path}={string.Join(',', texts)}"],
                bool flag => [$"{path}={(flag ? "true" : "false")}"],
                IFormattable number => [$"{path}={number.ToString(null, CultureInfo.InvariantCulture)}"],
                { } inner => Flatten(inner, path),
                null => [$"{path}="],
            };
        });
}
