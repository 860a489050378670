namespace Uppfoljning.Web.Features.Messages.Channels.Email.Smtp;

/// <summary>What the server said it can do. What it said before TLS is forgotten.</summary>
internal sealed class SmtpCapabilities
{
    private readonly Dictionary<string, string[]> offered;

    private SmtpCapabilities(Dictionary<string, string[]> offered) => this.offered = offered;

    public bool StartTls => offered.ContainsKey("STARTTLS");

    public bool Pipelining => offered.ContainsKey("PIPELINING");

    public bool InternationalAddresses => offered.ContainsKey("SMTPUTF8");

    public bool Size => offered.ContainsKey("SIZE");

    public bool Authenticates(string mechanism) => offered.TryGetValue("AUTH", out var mechanisms) && mechanisms.Contains(mechanism);

    /// <param name="greeting">The reply to EHLO; its first line is the server's name.</param>
    public static SmtpCapabilities In(SmtpReply greeting) => new(greeting.Lines
        .Skip(1)
        .Select(line => line.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(words => words.Length > 0)
        .GroupBy(words => words[0])
        .ToDictionary(g => g.Key, g => g.SelectMany(words => words.Skip(1)).ToArray()));
}
