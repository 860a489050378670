using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Statistics.Columns;

namespace Uppfoljning.Web.Reporting.Answers;

/// <summary>How the coded answers of one questionnaire, and the backgrounds beside them, lie in a row of bytes.</summary>
internal sealed class AnswerLayout
{
    private readonly int[] starts;

    public AnswerLayout(IEnumerable<Field> fields)
    {
        Fields = [.. fields];
        starts = new int[Fields.Length];
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = Width;
            Width += Fields[i].Width;
        }
    }

    public Field[] Fields { get; }

    /// <summary>Bytes of a row.</summary>
    public int Width { get; }

    /// <summary>The fields of a questionnaire's coded items, in its order.</summary>
    public static IEnumerable<Field> FieldsOf(Questionnaire questionnaire) => questionnaire.Items.Where(item => item.IsCoded).Select(Of);

    /// <summary>The part of a row that belongs to a field.</summary>
    public Span<byte> Part(int field, Span<byte> row) => row.Slice(starts[field], Fields[field].Width);

    /// <summary>A row without answers.</summary>
    public byte[] Blank(Missing missing)
    {
        var row = new byte[Width];
        for (var field = 0; field < Fields.Length; field++)
        {
            Fields[field].SetMissing(missing, Part(field, row));
        }

        return row;
    }

    private static Field Of(Item item) => item switch
    {
        RatingItem rating => new OptionField(item.Id, CodeList.OfValues(rating.Scale.Values.Select(point => point.Value))),
        ChoiceItem { Multiple: true } choice => new ChoicesField(item.Id, [.. choice.Choices.Select(option => option.Value)]),
        ChoiceItem choice => new OptionField(item.Id, CodeList.OfOptions(choice.Choices.Select(option => option.Value))),
        _ => new GivenField(item),
    };
}
