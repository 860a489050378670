using System.Diagnostics;
using Uppfoljning.Web;

namespace Uppfoljning.Tests.Support;

/// <summary>On a disk of four megabytes of its own, which takes root to mount.</summary>
public sealed class FullDiskApp : TestApp
{
    private string Disk => Path.Combine(Folder, "data");

    private string Ballast => Path.Combine(Disk, "ballast");

    /// <summary>Leaves no room on the disk.</summary>
    public void Fill()
    {
        using var ballast = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                ballast.Write(new byte[4096]);
            }
        }
        catch (IOException)
        {
            // Full: that was the purpose.
        }
    }

    public void Clear() => File.Delete(Ballast);

    public override async Task DisposeAsync()
    {
        try
        {
            await base.DisposeAsync();
        }
        catch (IOException)
        {
            // The mounted folder cannot be deleted before it is unmounted.
        }

        Run("umount", Disk);
        Directory.Delete(Folder, recursive: true);
    }

    protected override Task<DatabaseSettings> CreateDatabaseAsync()
    {
        Directory.CreateDirectory(Disk);
        Run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", Disk);
        return Task.FromResult(new DatabaseSettings());
    }

    protected override Task DropDatabaseAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return Task.CompletedTask;
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}; these tests need root.");
        }
    }
}
