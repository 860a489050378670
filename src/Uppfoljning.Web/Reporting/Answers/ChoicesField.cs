using System.Text;
using Uppfoljning.Statistics.Columns;

namespace Uppfoljning.Web.Reporting.Answers;

/// <summary>Several options at once: a column of not chosen (0) and chosen (1) for each of them, with the item's missing answers.</summary>
internal sealed class ChoicesField : Field
{
    private const byte Between = (byte)'|';
    private const byte NotChosen = 0;
    private const byte Chosen = 1;
    private static readonly CodeList Codes = CodeList.Scale(NotChosen, Chosen);

    private readonly byte[][] values;

    public ChoicesField(string id, IReadOnlyList<string> options)
        : base(id)
    {
        values = [.. options.Select(option => Encoding.UTF8.GetBytes(option))];
        Columns = [.. options.Select(option => (ColumnOf(id, option), Codes))];
    }

    public override IReadOnlyList<(string Id, CodeList Codes)> Columns { get; }

    public override int Width => values.Length;

    /// <summary>The id of the column of one option.</summary>
    public static string ColumnOf(string item, string option) => $"{item}/{option}";

    /// <summary>The item of a column, and the option when the column is of one.</summary>
    public static (string Item, string? Option) Parts(string column) =>
        column.Split('/', 2) is [var item, var option] ? (item, option) : (column, null);

    public override void SetMissing(Missing missing, Span<byte> codes) => codes.Fill(Codes.CodeOf(missing));

    /// <summary>Nothing chosen so far.</summary>
    public static void Begin(Span<byte> codes) => codes.Clear();

    /// <summary>Adds one choice. False when there is no such option or it was chosen already.</summary>
    public bool TryAdd(ReadOnlySpan<byte> value, Span<byte> codes)
    {
        for (var option = 0; option < values.Length; option++)
        {
            if (value.SequenceEqual(values[option]))
            {
                var isNew = codes[option] == NotChosen;
                codes[option] = Chosen;
                return isNew;
            }
        }

        return false;
    }

    protected override bool TryReadValue(ReadOnlySpan<byte> value, Span<byte> codes)
    {
        Begin(codes);
        while (true)
        {
            var end = value.IndexOf(Between);
            if (!TryAdd(end < 0 ? value : value[..end], codes))
            {
                return false;
            }

            if (end < 0)
            {
                return true;
            }

            value = value[(end + 1)..];
        }
    }
}
