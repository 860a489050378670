using System.Globalization;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Commands.Summarise;

/// <summary>Tells once a second, on a line of its own that is wiped at the end, how much of a long file has been read. Nothing when nobody looks.</summary>
internal sealed class ReadingProgress : IDisposable
{
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(1);

    private readonly FileStream file;
    private readonly TextWriter screen;
    private readonly Timer? timer;
    private int told;

    /// <param name="file">Read from the beginning to the end, perhaps more than once.</param>
    /// <param name="screen">Where it is told.</param>
    /// <param name="isSeen">Whether somebody looks: a terminal, and no file or pipe.</param>
    public ReadingProgress(FileStream file, TextWriter screen, bool isSeen)
    {
        (this.file, this.screen) = (file, screen);
        timer = isSeen && file.CanSeek ? new Timer(_ => Tell(), null, Each, Each) : null;
    }

    public void Dispose()
    {
        if (timer is null)
        {
            return;
        }

        using var ended = new ManualResetEvent(false);
        timer.Dispose(ended);
        ended.WaitOne();
        if (told > 0)
        {
            screen.Write($"\r{new string(' ', told)}\r");
        }
    }

    private void Tell()
    {
        var text = Placeholders.Fill(CommandTexts.Of("summarise.reading"), ("percent", (100 * file.Position / Math.Max(1, file.Length)).ToString(CultureInfo.InvariantCulture)));
        screen.Write($"\r{text}{new string(' ', Math.Max(0, told - text.Length))}");
        told = Math.Max(told, text.Length);
    }
}
