using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Uppfoljning.Tests.Web.Messages.Email;

/// <summary>A mail server that answers as it is told, by command, and remembers what it was given.</summary>
public sealed class ScriptedSmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Task serving;

    private ScriptedSmtpServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>What is said to a command (BANNER, EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA, DOT, RSET, QUIT); lines end with \n. Null hangs up; "…" says nothing.</summary>
    public Dictionary<string, string?> Says { get; } = new()
    {
        ["BANNER"] = "220 mail.example.org",
        ["EHLO"] = "250-mail.example.org\n250-PIPELINING\n250 SIZE 1000000",
        ["STARTTLS"] = "220 go ahead",
        ["MAIL"] = "250 2.1.0 ok",
        ["RCPT"] = "250 2.1.5 ok",
        ["DATA"] = "354 go on",
        ["DOT"] = "250 2.0.0 taken",
        ["RSET"] = "250 ok",
        ["QUIT"] = "221 bye",
    };

    public X509Certificate2? Certificate { get; init; }

    /// <summary>One byte at a time, with this pause.</summary>
    public TimeSpan Drip { get; init; }

    /// <summary>Hang up after this many messages.</summary>
    public int MostPerConnection { get; init; } = int.MaxValue;

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public List<string> Taken { get; } = [];

    public List<string> Heard { get; } = [];

    public int Connections { get; private set; }

    public static ScriptedSmtpServer Start(Action<Dictionary<string, string?>>? script = null, X509Certificate2? certificate = null, TimeSpan drip = default, int mostPerConnection = int.MaxValue)
    {
        var server = new ScriptedSmtpServer { Certificate = certificate, Drip = drip, MostPerConnection = mostPerConnection };
        script?.Invoke(server.Says);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await serving;
        listener.Dispose();
        closing.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!closing.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(closing.Token);
                Connections++;
                await TalkAsync(client.GetStream());
            }
            catch (Exception error) when (error is IOException or SocketException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        var reader = new StreamReader(stream, Encoding.UTF8, false, 4096, leaveOpen: true);
        if (!await SayAsync(stream, "BANNER"))
        {
            return;
        }

        var taken = 0;
        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            Heard.Add(line);
            var verb = line.Split(' ', ':')[0];
            if (!await SayAsync(stream, verb))
            {
                return;
            }

            switch (verb)
            {
                case "DATA" when Says["DATA"]!.StartsWith('3'):
                    Taken.Add(await ReadContentAsync(reader));
                    if (!await SayAsync(stream, "DOT") || ++taken >= MostPerConnection)
                    {
                        return;
                    }

                    break;
                case "STARTTLS" when Certificate is not null && Says["STARTTLS"]!.StartsWith('2'):
                    var tls = new SslStream(stream);
                    await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, closing.Token);
                    stream = tls;
                    reader = new StreamReader(tls, Encoding.UTF8, false, 4096, leaveOpen: true);
                    break;
                case "QUIT":
                    return;
            }
        }
    }

    private async Task<string> ReadContentAsync(StreamReader reader)
    {
        var content = new StringBuilder();
        while (await reader.ReadLineAsync(closing.Token) is { } line && line != ".")
        {
            content.Append(line).Append('\n');
        }

        return content.ToString();
    }

    private async Task<bool> SayAsync(Stream stream, string verb)
    {
        switch (Says.GetValueOrDefault(verb, "250 ok"))
        {
            case null:
                return false;
            case "…":
                await Task.Delay(Timeout.Infinite, closing.Token);
                return false;
            case var words:
                foreach (var piece in Pieces(Encoding.UTF8.GetBytes(words.ReplaceLineEndings("\r\n") + "\r\n")))
                {
                    await stream.WriteAsync(piece, closing.Token);
                    await Task.Delay(Drip, closing.Token);
                }

                return true;
        }
    }

    private IEnumerable<byte[]> Pieces(byte[] all) => Drip == default ? [all] : all.Chunk(1);
}
