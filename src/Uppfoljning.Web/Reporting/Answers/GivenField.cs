using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Statistics.Columns;

namespace Uppfoljning.Web.Reporting.Answers;

/// <summary>A number or a day, of which is counted that it was given.</summary>
internal sealed class GivenField(Item item) : Field(item.Id)
{
    private static readonly CodeList Codes = CodeList.OfOptions(["given"]);

    public override IReadOnlyList<(string Id, CodeList Codes)> Columns { get; } = [(item.Id, Codes)];

    public override int Width => 1;

    public override void SetMissing(Missing missing, Span<byte> codes) => codes[0] = Codes.CodeOf(missing);

    protected override bool TryReadValue(ReadOnlySpan<byte> value, Span<byte> codes)
    {
        codes[0] = 0;
        return item switch
        {
            NumberItem number => Utf8Parser.TryParse(value, out decimal given, out var read) && read == value.Length
                && !(given < number.Min) && !(given > number.Max),
            DateItem date => DateOnly.TryParseExact(Encoding.UTF8.GetString(value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given)
                && !(given < date.Min) && !(given > date.Max),
            _ => throw new InvalidOperationException($"'{item.Id}' is neither a number nor a day."),
        };
    }
}
