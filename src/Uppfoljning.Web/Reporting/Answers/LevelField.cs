using System.Text;
using Uppfoljning.Statistics.Columns;

namespace Uppfoljning.Web.Reporting.Answers;

/// <summary>
/// A background variable of a file, whose levels are not known beforehand. They are numbered as they are met, by every
/// thread that reads, and put in order at the end.
/// </summary>
internal sealed class LevelField(string id) : Field(id)
{
    /// <summary>More levels than this is a name or a number for each person, not a group.</summary>
    public const int MostLevels = 100;

    private readonly Lock adding = new();
    private byte[][] levels = [];

    public override IReadOnlyList<(string Id, CodeList Codes)> Columns => [(Id, CodeList.OfOptions(InOrder.DefaultIfEmpty("–")))];

    public override int Width => 1;

    private IEnumerable<string> InOrder => levels.Select(level => Encoding.UTF8.GetString(level)).Order(StringComparer.Ordinal);

    /// <summary>From the numbers that rows have while reading to the codes of <see cref="Columns"/>.</summary>
    public byte[] FinalCodes()
    {
        var final = new byte[256];
        var codes = Columns[0].Codes;
        for (var number = 0; number < levels.Length; number++)
        {
            final[number] = codes.CodeOf(Encoding.UTF8.GetString(levels[number]))!.Value;
        }

        foreach (var missing in Enum.GetValues<Missing>())
        {
            final[MostLevels + (int)missing] = codes.CodeOf(missing);
        }

        return final;
    }

    public override void SetMissing(Missing missing, Span<byte> codes) => codes[0] = (byte)(MostLevels + (int)missing);

    protected override bool TryReadValue(ReadOnlySpan<byte> value, Span<byte> codes)
    {
        var number = Find(levels, value);
        if (number < 0 && MissingOf(value) is null)
        {
            number = Add(value);
        }

        codes[0] = (byte)Math.Max(number, 0);
        return number >= 0;
    }

    private int Add(ReadOnlySpan<byte> value)
    {
        lock (adding)
        {
            var number = Find(levels, value);
            if (number >= 0)
            {
                return number;
            }

            if (levels.Length == MostLevels)
            {
                return -1;
            }

            levels = [.. levels, value.ToArray()];
            return levels.Length - 1;
        }
    }

    private static int Find(byte[][] known, ReadOnlySpan<byte> value)
    {
        for (var number = 0; number < known.Length; number++)
        {
            if (value.SequenceEqual(known[number]))
            {
                return number;
            }
        }

        return -1;
    }
}
