using System.Security.Cryptography;

namespace Uppfoljning.Web.Security;

/// <summary>
/// A code to type from paper: nine random signs and a check sign out of 23 that do not look alike,
/// written XXXXX-XXXXX. The check is Σ i·value ≡ 0 (mod 23), i = 1…10, which catches every single
/// mistaken sign and every swapped pair.
/// </summary>
public readonly record struct TypedCode
{
    public const string Alphabet = "23456789CDFHJKMNPQRTVWX";
    private const int Length = 10;

    private TypedCode(string signs) => Signs = signs;

    /// <summary>The ten signs, without the hyphen.</summary>
    public string Signs { get; }

    public static TypedCode New()
    {
        var random = RandomNumberGenerator.GetString(Alphabet, Length - 1);
        return new TypedCode(random + Alphabet[CheckValue(random)]);
    }

    /// <summary>Reads what was typed; case does not matter, nor what stands between: spaces, hyphens and full stops of any kind.</summary>
    /// <returns>Null when it cannot be a code.</returns>
    public static TypedCode? Read(string? typed)
    {
        Span<char> signs = stackalloc char[Length];
        var length = 0;
        foreach (var sign in (typed ?? "").Where(char.IsLetterOrDigit).Select(Plain))
        {
            if (length == Length || !Alphabet.Contains(sign, StringComparison.Ordinal))
            {
                return null;
            }

            signs[length++] = sign;
        }

        return length == Length && WeightedSum(signs) % Alphabet.Length == 0 ? new TypedCode(signs.ToString()) : null;
    }

    public override string ToString() => $"{Signs[..5]}-{Signs[5..]}";

    /// <summary>A capital, and not of the full width that keyboards for Chinese and Japanese give.</summary>
    private static char Plain(char sign) => char.ToUpperInvariant(sign is >= '\uFF01' and <= '\uFF5E' ? (char)(sign - 0xFEE0) : sign);

    private static int WeightedSum(ReadOnlySpan<char> signs)
    {
        var sum = 0;
        for (var i = 0; i < signs.Length; i++)
        {
            sum += (i + 1) * Alphabet.IndexOf(signs[i], StringComparison.Ordinal);
        }

        return sum;
    }

    /// <summary>The value v with sum + 10·v ≡ 0 (mod 23); 7 is the inverse of 10 modulo 23.</summary>
    private static int CheckValue(ReadOnlySpan<char> random) =>
        (Alphabet.Length - (WeightedSum(random) % Alphabet.Length)) * 7 % Alphabet.Length;
}
