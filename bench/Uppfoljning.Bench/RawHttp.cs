using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Net.Sockets;
using System.Text;

namespace Uppfoljning.Bench;

/// <summary>What came back.</summary>
public sealed record Reply(int Status, string? Location, string Body, int Bytes);

/// <summary>
/// One keep-alive connection that speaks just enough HTTP/1.1. A full client would take more of the shared
/// cores than the server that is measured.
/// </summary>
public sealed class RawHttp(string host, int port) : IDisposable
{
    private readonly TcpClient tcp = new() { NoDelay = true };
    private NetworkStream? stream;
    private byte[] buffer = new byte[64 * 1024];
    private int filled;

    public Task<Reply> GetAsync(string path) => SendAsync(
        $"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n");

    public Task<Reply> PostAsync(string path, string form) => SendAsync(
        $"POST {path} HTTP/1.1\r\nHost: {host}:{port}\r\nOrigin: null\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {Encoding.ASCII.GetByteCount(form)}\r\n\r\n{form}");

    public void Dispose() => tcp.Dispose();

    private async Task<Reply> SendAsync(string request)
    {
        if (stream is null)
        {
            await tcp.ConnectAsync(host, port);
            stream = tcp.GetStream();
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        filled = 0;
        int headEnd;
        while ((headEnd = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            await FillAsync();
        }

        var head = Encoding.ASCII.GetString(buffer, 0, headEnd);
        var status = int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        var bodyStart = headEnd + 4;
        var body = Header(head, "Transfer-Encoding") is not null
            ? await ReadChunksAsync(bodyStart)
            : await ReadLengthAsync(bodyStart, int.Parse(Header(head, "Content-Length") ?? "0", CultureInfo.InvariantCulture));
        return new Reply(status, Header(head, "Location"), TextOf(body, Header(head, "Content-Encoding")), filled);
    }

    private async Task<ReadOnlyMemory<byte>> ReadLengthAsync(int start, int length)
    {
        while (filled < start + length)
        {
            await FillAsync();
        }

        return buffer.AsMemory(start, length);
    }

    private async Task<ReadOnlyMemory<byte>> ReadChunksAsync(int at)
    {
        var body = new ArrayBufferWriter<byte>();
        while (true)
        {
            int lineEnd;
            while ((lineEnd = buffer.AsSpan(at, filled - at).IndexOf("\r\n"u8)) < 0)
            {
                await FillAsync();
            }

            var length = int.Parse(Encoding.ASCII.GetString(buffer, at, lineEnd), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            at += lineEnd + 2;
            while (filled < at + length + 2)
            {
                await FillAsync();
            }

            if (length == 0)
            {
                return body.WrittenMemory;
            }

            body.Write(buffer.AsSpan(at, length));
            at += length + 2;
        }
    }

    private static string TextOf(ReadOnlyMemory<byte> body, string? encoding)
    {
        if (encoding is null)
        {
            return Encoding.UTF8.GetString(body.Span);
        }

        using var packed = new MemoryStream(body.ToArray());
        using Stream unpacked = encoding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        using var text = new StreamReader(unpacked, Encoding.UTF8);
        return text.ReadToEnd();
    }

    private async Task FillAsync()
    {
        if (filled == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = await stream!.ReadAsync(buffer.AsMemory(filled));
        filled += read > 0 ? read : throw new IOException("The server closed the connection.");
    }

    private static string? Header(string head, string name)
    {
        var at = head.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        at += name.Length + 4;
        var end = head.IndexOf("\r\n", at, StringComparison.Ordinal);
        return head[at..(end < 0 ? head.Length : end)];
    }
}
