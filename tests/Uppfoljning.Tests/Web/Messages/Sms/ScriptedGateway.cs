using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Uppfoljning.Tests.Web.Messages.Sms;

/// <summary>A gateway that answers every request with the same bytes, or not at all, and remembers what it was asked.</summary>
public sealed class ScriptedGateway : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly string? answer;
    private readonly bool readsFirst;
    private readonly TimeSpan drip;
    private readonly Task serving;

    /// <param name="answer">The whole answer; null hangs up, empty says nothing.</param>
    /// <param name="readsFirst">Whether it takes the request before it falls silent or hangs up.</param>
    /// <param name="drip">The pause between bytes of the answer.</param>
    public ScriptedGateway(string? answer, bool readsFirst = true, TimeSpan drip = default)
    {
        (this.answer, this.readsFirst, this.drip) = (answer, readsFirst, drip);
        listener.Start();
        serving = ServeAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/a1/sms";

    public List<string> Requests { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Dispose();
        await serving;
        closing.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!closing.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(closing.Token);
                await AnswerAsync(client.GetStream());
            }
            catch (Exception error) when (error is IOException or SocketException or OperationCanceledException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private async Task AnswerAsync(Stream stream)
    {
        if (readsFirst)
        {
            Requests.Add(await ReadAsync(stream));
        }

        if (answer is null)
        {
            return;
        }

        if (answer.Length == 0)
        {
            await Task.Delay(Timeout.Infinite, closing.Token);
        }

        foreach (var piece in drip == default ? [Encoding.UTF8.GetBytes(answer)] : Encoding.UTF8.GetBytes(answer).Chunk(1))
        {
            await stream.WriteAsync(piece, closing.Token);
            await Task.Delay(drip, closing.Token);
        }
    }

    private async Task<string> ReadAsync(Stream stream)
    {
        var request = new StringBuilder();
        var buffer = new byte[4096];
        while (true)
        {
            var read = await stream.ReadAsync(buffer, closing.Token);
            request.Append(Encoding.UTF8.GetString(buffer, 0, read));
            var text = request.ToString();
            var body = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (read == 0 || (body >= 0 && Encoding.UTF8.GetByteCount(text[(body + 4)..]) >= LengthIn(text)))
            {
                return text;
            }
        }
    }

    private static int LengthIn(string request) => request.Split("\r\n")
        .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
        .Select(line => int.Parse(line.AsSpan(15), System.Globalization.CultureInfo.InvariantCulture))
        .FirstOrDefault();
}
