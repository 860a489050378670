using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Commands;

/// <summary>A small file that a verb was given.</summary>
internal static class InputFile
{
    /// <summary>Reads the file, and one byte more than is allowed of one that is too large, so that its reader says so.</summary>
    /// <exception cref="RefusedException">There is no such file, or it may not be read.</exception>
    public static async Task<byte[]> ReadAsync(string path, int mostBytes, CancellationToken stop)
    {
        try
        {
            await using var file = File.OpenRead(path);
            var bytes = new byte[(int)Math.Min(file.Length, mostBytes + 1L)];
            await file.ReadExactlyAsync(bytes, stop);
            return bytes;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(Placeholders.Fill(CommandTexts.Of("file.unreadable"), ("file", path)));
        }
    }
}
