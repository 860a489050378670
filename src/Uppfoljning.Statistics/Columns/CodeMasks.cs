using System.Numerics;
using System.Runtime.Intrinsics;

namespace Uppfoljning.Statistics.Columns;

/// <summary>
/// One block of rows of one column as a bit mask per code: bit r of the mask of code c says whether row r has the code c.
/// Any joint count is then the number of bits two masks share.
/// </summary>
internal sealed class CodeMasks
{
    /// <summary>Rows of a block: the masks of some thirty columns then stay in the processor's nearest memory.</summary>
    public const int BlockRows = Words * WordBits;

    /// <summary>Words of 64 rows in a mask.</summary>
    public const int Words = 32;

    private const int WordBits = 64;
    private const byte NoCode = 255;

    private readonly ulong[] _bits;
    private readonly int[] _counts;
    private readonly byte[] _present;
    private int _presentCount;

    public CodeMasks(int codeCount)
    {
        _bits = new ulong[codeCount * Words];
        _counts = new int[codeCount];
        _present = new byte[codeCount];
    }

    /// <summary>The codes that occur in the block, ascending.</summary>
    public ReadOnlySpan<byte> Present => _present.AsSpan(0, _presentCount);

    /// <summary>How often a code occurs in the block.</summary>
    public int Count(int code) => _counts[code];

    /// <summary>The mask of a code.</summary>
    public ReadOnlySpan<ulong> Mask(int code) => _bits.AsSpan(code * Words, Words);

    /// <summary>Reads a block of at most <see cref="BlockRows"/> rows; the bits after the last row are zero.</summary>
    public void Read(ReadOnlySpan<byte> rows)
    {
        if (rows.Length < BlockRows)
        {
            Span<byte> padded = stackalloc byte[BlockRows];
            padded.Fill(NoCode);
            rows.CopyTo(padded);
            ReadFull(padded);
        }
        else
        {
            ReadFull(rows);
        }
    }

    /// <summary>How many rows of the block have a code here and a code there.</summary>
    public static int Shared(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        int a = 0, b = 0;
        for (var word = 0; word < Words; word += 2)
        {
            a += BitOperations.PopCount(one[word] & other[word]);
            b += BitOperations.PopCount(one[word + 1] & other[word + 1]);
        }

        return a + b;
    }

    private void ReadFull(ReadOnlySpan<byte> rows)
    {
        _presentCount = 0;
        for (var code = 0; code < _counts.Length; code++)
        {
            var sought = Vector256.Create((byte)code);
            var mask = _bits.AsSpan(code * Words, Words);
            var count = 0;
            for (var word = 0; word < mask.Length; word++)
            {
                var row = word * WordBits;
                var low = Vector256.Equals(Vector256.Create(rows.Slice(row, 32)), sought).ExtractMostSignificantBits();
                var high = Vector256.Equals(Vector256.Create(rows.Slice(row + 32, 32)), sought).ExtractMostSignificantBits();
                mask[word] = low | ((ulong)high << 32);
                count += BitOperations.PopCount(mask[word]);
            }

            _counts[code] = count;
            if (count > 0)
                _present[_presentCount++] = (byte)code;
        }
    }
}
