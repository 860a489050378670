namespace Uppfoljning.Web;

/// <summary>Reads the settings: <c>appsettings.json</c> in the folder the program is started from, then the environment.</summary>
public static class SettingsFile
{
    public static IConfiguration Sources() => new ConfigurationBuilder()
        .SetBasePath(Directory.GetCurrentDirectory())
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();

    /// <exception cref="InvalidOperationException">A setting is outside its range; the message names it.</exception>
    public static Settings Read(IConfiguration sources)
    {
        var settings = sources.GetSection(Settings.Section).Get<Settings>() ?? new Settings();
        Demand(settings.Disclosure.MinimumGroup is >= 5 and <= 20, "Disclosure:MinimumGroup", "5–20");
        Demand(Uri.TryCreate(settings.PublicAddress, UriKind.Absolute, out var address) && address.Scheme is "http" or "https", "PublicAddress", "http(s)://…");
        Demand(settings.Proxies is >= 0 and <= 10, "Proxies", "0–10");
        Demand(settings.Limits is { FailedSignIns: > 0, FailedLinks: > 0, PauseMinutes: > 0 }, "Limits", "> 0");
        return settings;
    }

    private static void Demand(bool holds, string name, string allowed)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"The setting {Settings.Section}:{name} must be {allowed}.");
        }
    }
}
