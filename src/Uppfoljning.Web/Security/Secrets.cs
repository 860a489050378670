using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Uppfoljning.Web.Security;

/// <summary>
/// All cryptography of the program: random tokens and codes, their hashes, and sealed fields.
/// Nothing else touches the primitives.
/// </summary>
public sealed class Secrets(MasterKey master)
{
    private const string Base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static readonly SearchValues<char> TokenSigns = SearchValues.Create(Base58);
    private const int TokenLength = 22;
    private const int ShortIdLength = 11;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const byte FormatVersion = 1;

    private readonly Lazy<byte[]> codeKey = new(() => master.Derive("typed codes"));
    private readonly Lazy<byte[]> failureKey = new(() => master.Derive("failed attempts"));
    private readonly Lazy<byte[]> auditKey = new(() => master.Derive("audit trail"));
    private readonly Lazy<byte[]> lookupKey = new(() => master.Derive("look-ups"));
    private readonly Lazy<byte[]> fieldKey = new(() => master.Derive("sealed fields"));

    /// <summary>A link token: 22 signs of base58, 128 bits.</summary>
    public static string NewToken() => RandomNumberGenerator.GetString(Base58, TokenLength);

    /// <summary>A password to be replaced at the first sign-in: easy to read aloud and to type, 98 bits.</summary>
    public static string NewPassword() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 5)));

    /// <summary>A short random id for visits, forms and slugs: 64 bits.</summary>
    public static string NewShortId() => RandomNumberGenerator.GetString(Base58, ShortIdLength);

    /// <summary>An address that is typed from a poster: eight signs that do not look alike. Not a secret.</summary>
    public static string NewSlug() => RandomNumberGenerator.GetString(TypedCode.Alphabet.ToLowerInvariant(), 8);

    /// <summary>The pseudonym of one person's time in a programme: 45 bits of signs that are not mistaken for one another.</summary>
    public static string NewParticipantCode() => $"P-{RandomNumberGenerator.GetString(TypedCode.Alphabet, 10)}";

    public static Guid NewGuid() => new(RandomNumberGenerator.GetBytes(16));

    public static bool LooksLikeToken(string? text) =>
        text is { Length: TokenLength } && text.AsSpan().IndexOfAnyExcept(TokenSigns) < 0;

    public static bool LooksLikeShortId(string? text) =>
        text is { Length: ShortIdLength } && text.AsSpan().IndexOfAnyExcept(TokenSigns) < 0;

    /// <summary>Compares secrets in the same time whether they are alike or not.</summary>
    public static bool AreSame(string given, string kept) => CryptographicOperations.FixedTimeEquals(HashToken(given), HashToken(kept));

    public static byte[] HashToken(string token) => SHA256.HashData(Encoding.ASCII.GetBytes(token));

    public byte[] HashCode(TypedCode code) => HMACSHA256.HashData(codeKey.Value, Encoding.ASCII.GetBytes(code.Signs));

    public byte[] HashFailure(string kind, string subject, string address) =>
        HMACSHA256.HashData(failureKey.Value, Encoding.UTF8.GetBytes($"{kind}\n{subject}\n{address}"));

    /// <summary>Finds a sealed value again without opening any: equal values of one kind have equal hashes.</summary>
    public byte[] HashLookup(string kind, string value) => HMACSHA256.HashData(lookupKey.Value, Encoding.UTF8.GetBytes($"{kind}\n{value}"));

    /// <summary>Chains a line of the audit log: whoever can write to the database but lacks the master key cannot make a new chain.</summary>
    public byte[] HashAudit(byte[] line) => HMACSHA256.HashData(auditKey.Value, line);

    /// <summary>Seals a value to its place: moved to another table, column or row it does not open.</summary>
    /// <param name="place">table|column|row|project.</param>
    public byte[] Seal(ReadOnlySpan<byte> plain, string place)
    {
        var box = new byte[1 + NonceLength + TagLength + plain.Length];
        box[0] = FormatVersion;
        var nonce = box.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(fieldKey.Value, TagLength);
        cipher.Encrypt(nonce, plain, box.AsSpan(1 + NonceLength + TagLength), box.AsSpan(1 + NonceLength, TagLength), Encoding.UTF8.GetBytes(place));
        return box;
    }

    /// <exception cref="CryptographicException">Not sealed with this key, to this place, or changed since.</exception>
    public byte[] Open(ReadOnlySpan<byte> box, string place)
    {
        if (box.Length < 1 + NonceLength + TagLength || box[0] != FormatVersion)
        {
            throw new CryptographicException("The sealed value has an unknown form.");
        }

        var plain = new byte[box.Length - 1 - NonceLength - TagLength];
        using var cipher = new AesGcm(fieldKey.Value, TagLength);
        cipher.Decrypt(box.Slice(1, NonceLength), box[(1 + NonceLength + TagLength)..], box.Slice(1 + NonceLength, TagLength), plain, Encoding.UTF8.GetBytes(place));
        return plain;
    }
}
