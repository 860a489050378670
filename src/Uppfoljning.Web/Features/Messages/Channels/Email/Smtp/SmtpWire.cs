using System.Globalization;
using System.Text;

namespace Uppfoljning.Web.Features.Messages.Channels.Email.Smtp;

/// <summary>Bytes out in one write, replies in with limits on time, lines and length.</summary>
internal sealed class SmtpWire(Stream stream, TimeSpan patience) : IAsyncDisposable
{
    private const int LongestLine = 2048;
    private const int MostLines = 100;

    private readonly byte[] buffer = new byte[LongestLine];
    private int start;
    private int end;

    public Stream Stream => stream;

    /// <summary>Something came that nobody asked for.</summary>
    public bool HasUnread => end > start;

    /// <exception cref="SmtpTroubleException">It could not be written in time.</exception>
    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken stop) => await InTimeAsync(
        async patient =>
        {
            await stream.WriteAsync(bytes, patient);
            return true;
        },
        stop);

    public Task WriteAsync(string command, CancellationToken stop) => WriteAsync(Encoding.UTF8.GetBytes(command), stop);

    /// <exception cref="SmtpTroubleException">No whole reply came in time, or what came is no reply.</exception>
    public Task<SmtpReply> ReadAsync(CancellationToken stop) => InTimeAsync(ReadReplyAsync, stop);

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async Task<SmtpReply> ReadReplyAsync(CancellationToken stop)
    {
        var lines = new List<string>(1);
        int? code = null;
        while (lines.Count < MostLines)
        {
            var line = await ReadLineAsync(stop);
            if (CodeOf(line) is not { } read || (code ?? read) != read)
            {
                throw new SmtpTroubleException("smtp.garbage");
            }

            code = read;
            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] == ' ')
            {
                return new SmtpReply(read, lines);
            }
        }

        throw new SmtpTroubleException("smtp.reply.long");
    }

    private static int? CodeOf(string line) =>
        line.Length >= 3 && (line.Length == 3 || line[3] is ' ' or '-')
            && line[0] is >= '2' and <= '5' && char.IsAsciiDigit(line[1]) && char.IsAsciiDigit(line[2])
            ? int.Parse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    private async Task<string> ReadLineAsync(CancellationToken stop)
    {
        var searched = start;
        while (true)
        {
            var newline = Array.IndexOf(buffer, (byte)'\n', searched, end - searched);
            if (newline >= 0)
            {
                var line = Encoding.UTF8.GetString(buffer, start, newline - start).TrimEnd('\r');
                start = newline + 1;
                return line;
            }

            searched = await FillAsync(stop);
        }
    }

    /// <returns>Where the new bytes begin.</returns>
    private async Task<int> FillAsync(CancellationToken stop)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            throw new SmtpTroubleException("smtp.reply.long");
        }

        var read = await stream.ReadAsync(buffer.AsMemory(end), stop);
        if (read == 0)
        {
            throw new SmtpTroubleException("smtp.closed");
        }

        end += read;
        return end - read;
    }

    private async Task<T> InTimeAsync<T>(Func<CancellationToken, Task<T>> act, CancellationToken stop)
    {
        using var patient = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patient.CancelAfter(patience);
        try
        {
            return await act(patient.Token);
        }
        catch (OperationCanceledException error) when (!stop.IsCancellationRequested)
        {
            throw new SmtpTroubleException("smtp.timeout", error);
        }
        catch (IOException error) when (error is not SmtpTroubleException)
        {
            throw new SmtpTroubleException("smtp.closed", error);
        }
    }
}
