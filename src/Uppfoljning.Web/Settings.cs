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
    /// <summary>Everything is made up: each page says so, and translations that nobody has reviewed are shown. Set by --demo.</summary>
    public bool Demo { get; init; }
    public DatabaseSettings Database { get; init; } = new();
    public DisclosureSettings Disclosure { get; init; } = new();
    public LimitSettings Limits { get; init; } = new();
    public EmailSettings Email { get; init; } = new();
    public SmsSettings Sms { get; init; } = new();

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

public sealed class EmailSettings
{
    /// <summary>The mail server. Empty: e-mail is laid in <see cref="Folder"/> and sent to nobody.</summary>
    public string Host { get; init; } = "";
    public int Port { get; init; } = 587;
    /// <summary>starttls, tls (from the first byte) or none (only for a server on the same machine, and without a login).</summary>
    public string Security { get; init; } = "starttls";
    /// <summary>Empty: the server asks for no login.</summary>
    public string UserName { get; init; } = "";
    public string Password { get; init; } = "";
    /// <summary>A PEM file with the certificates to trust instead of the machine's own.</summary>
    public string CertificateAuthority { get; init; } = "";
    /// <summary>Longest wait for one reply of the server, in seconds.</summary>
    public int PatienceSeconds { get; init; } = 60;
    /// <summary>The address that messages come from.</summary>
    public string From { get; init; } = "uppfoljning@localhost.localdomain";
    /// <summary>Where bounces go. Empty: to <see cref="From"/>.</summary>
    public string BounceTo { get; init; } = "";
    /// <summary>Where e-mail is laid until a server is set; inside <see cref="Settings.DataFolder"/> unless a whole path is given.</summary>
    public string Folder { get; init; } = "outbox";
    /// <summary>Where the mail server lays messages that came back, one file each. Empty: nobody looks.</summary>
    public string BounceFolder { get; init; } = "";
}

public sealed class SmsSettings
{
    /// <summary>46elks, json, or folder: text messages are laid beside the e-mails and sent to nobody.</summary>
    public string Gateway { get; init; } = "folder";
    /// <summary>The gateway's own address for sending, https.</summary>
    public string Address { get; init; } = "https://api.46elks.com/a1/sms";
    public string UserName { get; init; } = "";
    public string Password { get; init; } = "";
    /// <summary>Sender as the telephone shows it: a number, or at most 11 letters and digits.</summary>
    public string From { get; init; } = "";
    /// <summary>Longest wait for an answer, in seconds.</summary>
    public int PatienceSeconds { get; init; } = 30;
    /// <summary>The gateway tells a repeated message from a new one by its idempotency key, so a lost one may be sent again.</summary>
    public bool IsIdempotent { get; init; }
    /// <summary>Replies reach us, so that people may answer STOPP.</summary>
    public bool TakesReplies { get; init; }
    /// <summary>Most that may be spent in a day, in the gateway's currency. What is over waits until tomorrow.</summary>
    public int MostPerDay { get; init; } = 500;
    /// <summary>Reckoned cost of one part in ten-thousandths of the currency, where the gateway does not say.</summary>
    public int CostPerPart { get; init; } = 5000;
    /// <summary>What the gateway has to know to post receipts and replies, as the last part of their addresses. Empty: none are taken.</summary>
    public string ReceiptSecret { get; init; } = "";
}
