namespace Uppfoljning.Web;

/// <summary>Every setting, with its default. <c>appsettings.example.json</c> lists the same, and a test compares them.</summary>
public sealed class Settings
{
    public const string Section = "Uppfoljning";

    /// <summary>Folder for the SQLite file and everything else that is backed up.</summary>
    public string DataFolder { get; init; } = "data";
    /// <summary>Master key, outside the data folder and its backups. Made on the first start of a new database.</summary>
    public string KeyFile { get; init; } = "keys/master.key";
    /// <summary>The address that links in messages, posters and codes begin with.</summary>
    public string PublicAddress { get; init; } = "http://localhost:5080";
    /// <summary>Further host names that may be asked for, besides the one in <see cref="PublicAddress"/>.</summary>
    public string[] AllowedHosts { get; init; } = [];
    /// <summary>How many proxies of our own stand in front; the client's address is counted from the right.</summary>
    public int Proxies { get; init; }
    /// <summary>Accept requests that name the address the server is bound to. Set by --demo, so that a phone on the same network can be used.</summary>
    public bool AcceptBoundAddresses { get; init; }
    public DatabaseSettings Database { get; init; } = new();
    public DisclosureSettings Disclosure { get; init; } = new();
    public LimitSettings Limits { get; init; } = new();

    public string DatabaseFile => Path.Combine(DataFolder, "uppfoljning.db");
}

public sealed class DatabaseSettings
{
    /// <summary>sqlite or postgres.</summary>
    public string Provider { get; init; } = "sqlite";
    /// <summary>For postgres only.</summary>
    public string ConnectionString { get; init; } = "";
}

public sealed class DisclosureSettings
{
    /// <summary>Smallest group that is shown, 5–20.</summary>
    public int MinimumGroup { get; init; } = 5;
}

public sealed class LimitSettings
{
    /// <summary>Failed sign-ins per account and address before a pause.</summary>
    public int FailedSignIns { get; init; } = 5;
    /// <summary>Unknown links and codes from one address before a pause. Right ones always open.</summary>
    public int FailedLinks { get; init; } = 30;
    /// <summary>Length of the window and of the pause, in minutes.</summary>
    public int PauseMinutes { get; init; } = 15;
}
