using System.Globalization;
using Uppfoljning.Engine.Answers;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>An answer as the form's fields would hold it.</summary>
internal static class FilledValues
{
    public static IReadOnlyList<string> Of(Answer? answer) => answer switch
    {
        null => [],
        ScaleAnswer scale => [scale.Value.ToString(CultureInfo.InvariantCulture)],
        ChoiceAnswer choice => [choice.Value],
        ChoicesAnswer choices => choices.Values,
        NumberAnswer number => [number.Value.ToString(CultureInfo.InvariantCulture)],
        DateAnswer date => [date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        TextAnswer text => [text.Text],
        MissingAnswer missing => [missing.Missing.ToString()],
        _ => throw new ArgumentException($"{answer.GetType().Name} fills no field.", nameof(answer)),
    };
}
