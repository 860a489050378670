using System.Security.Cryptography;
using System.Text;

namespace Uppfoljning.Web.Security;

/// <summary>The key that all others are derived from: a file outside the database and its backups.</summary>
public sealed class MasterKey(Settings settings)
{
    private const int Length = 32;
    private byte[]? key;

    /// <summary>Reads the key, or makes it when nothing has been sealed yet.</summary>
    /// <param name="somethingIsSealed">The database holds data that only the old key can open.</param>
    /// <exception cref="InvalidOperationException">The file is missing or damaged while it is needed.</exception>
    public void Open(bool somethingIsSealed)
    {
        if (File.Exists(settings.KeyFile))
        {
            key = Read();
            return;
        }

        if (somethingIsSealed)
        {
            throw new InvalidOperationException($"The key file {settings.KeyFile} is missing, and the database holds data that only it can open. Put the file back; a new one would not help.");
        }

        key = Make();
    }

    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key ?? throw new InvalidOperationException("The master key has not been opened."), Length, info: Encoding.UTF8.GetBytes(purpose));

    private byte[] Read()
    {
        var read = new byte[Length];
        return Convert.TryFromBase64String(File.ReadAllText(settings.KeyFile).Trim(), read, out var length) && length == Length
            ? read
            : throw new InvalidOperationException($"The key file {settings.KeyFile} does not hold a key of {Length} bytes in base64. Restore it from its copy.");
    }

    private byte[] Make()
    {
        var made = RandomNumberGenerator.GetBytes(Length);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(settings.KeyFile))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead;
        }

        using var file = new FileStream(settings.KeyFile, options);
        file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(made) + "\n"));
        file.Flush(flushToDisk: true);
        return made;
    }
}
