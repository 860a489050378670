using System.Text;
using Uppfoljning.Statistics.Columns;

namespace Uppfoljning.Web.Reporting.Answers;

/// <summary>One point of a scale or one of several options.</summary>
internal sealed class OptionField : Field
{
    private const byte NoCode = 255;

    private readonly CodeList codes;
    private readonly byte[][] values;
    private readonly byte[] byOneByte = new byte[256];

    public OptionField(string id, CodeList codes)
        : base(id)
    {
        this.codes = codes;
        values = [.. codes.Options.Select(option => Encoding.UTF8.GetBytes(option))];
        Columns = [(id, codes)];
        byOneByte.AsSpan().Fill(NoCode);
        for (var code = 0; code < values.Length; code++)
        {
            if (values[code] is [var only])
            {
                byOneByte[only] = (byte)code;
            }
        }
    }

    public override IReadOnlyList<(string Id, CodeList Codes)> Columns { get; }

    public override int Width => 1;

    public override void SetMissing(Missing missing, Span<byte> codes) => codes[0] = this.codes.CodeOf(missing);

    protected override bool TryReadValue(ReadOnlySpan<byte> value, Span<byte> codes)
    {
        if (value.Length == 1)
        {
            codes[0] = byOneByte[value[0]];
            return codes[0] != NoCode;
        }

        for (var code = 0; code < values.Length; code++)
        {
            if (value.SequenceEqual(values[code]))
            {
                codes[0] = (byte)code;
                return true;
            }
        }

        return false;
    }
}
