using Uppfoljning.Web.Security;

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
        Demand(settings.Email is { Port: > 0 and < 65536, PatienceSeconds: > 0 }, "Email", "Port 1–65535, PatienceSeconds > 0");
        Demand(settings.Email.Security is "starttls" or "tls" || (settings.Email.Security == "none" && settings.Email.UserName.Length == 0), "Email:Security", "starttls or tls, or none without a UserName");
        Demand(EmailAddress.Read(settings.Email.From) == settings.Email.From, "Email:From", "one plain address in lower case");
        Demand(settings.Email.BounceTo.Length == 0 || EmailAddress.Read(settings.Email.BounceTo) == settings.Email.BounceTo, "Email:BounceTo", "one plain address in lower case");
        Demand(settings.Sms.Gateway is "folder" or "46elks" or "json", "Sms:Gateway", "folder, 46elks or json");
        Demand(settings.Sms is { PatienceSeconds: > 0, MostPerDay: >= 0, CostPerPart: >= 0 }, "Sms", ">= 0, PatienceSeconds > 0");
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
