namespace Uppfoljning.Web.Features.Messages.Bounces;

/// <summary>The folder where the mail server lays what came back, and inside it the one for what belongs to none of our messages: somebody may want to read that.</summary>
public sealed class BounceShelf(Settings settings)
{
    public const string Unmatched = "unmatched";
    public const int DaysKept = 30;

    private string Folder => settings.Email.BounceFolder;

    private string Aside => Path.Combine(Folder, Unmatched);

    private bool IsThere => Folder.Length > 0 && Directory.Exists(Folder);

    public IReadOnlyList<string> Take(int most) => IsThere ? [.. Directory.EnumerateFiles(Folder).Take(most)] : [];

    public int CountUnmatched() => IsThere && Directory.Exists(Aside) ? Directory.EnumerateFiles(Aside).Count() : 0;

    public void Keep(string file)
    {
        Directory.CreateDirectory(Aside);
        File.Move(file, Path.Combine(Aside, Path.GetFileName(file)), overwrite: true);
    }

    /// <summary>They name people, so they are not kept for ever.</summary>
    public void RemoveOld(DateTimeOffset now)
    {
        if (!IsThere || !Directory.Exists(Aside))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(Aside).Where(f => File.GetLastWriteTimeUtc(f) < now.UtcDateTime.AddDays(-DaysKept)).ToList())
        {
            File.Delete(file);
        }
    }
}
