using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Statistics.Tables;
using Uppfoljning.Web.Reporting.Answers;

namespace Uppfoljning.Web.Reporting;

/// <summary>What a summary of a questionnaire holds: every coded item, every index, and the mean of each item on a scale.</summary>
internal static class SummaryOrder
{
    /// <summary>The id of the figure that is an item's mean.</summary>
    public const string Mean = "mean";

    private static readonly FigureRule MeanRule = new(Mean, answers => Description.Of(answers).Mean, Decimals: 2);

    /// <param name="questionnaire">What the answers answer.</param>
    /// <param name="columns">The answers.</param>
    /// <param name="by">The ids of at most two columns.</param>
    /// <param name="besides">The ids of items that are not counted, since they divide.</param>
    public static TableOrder Of(Questionnaire questionnaire, ColumnSet columns, IReadOnlyList<string> by, IReadOnlyList<string> besides) => new()
    {
        Id = questionnaire.Id,
        By = by,
        Items = [.. AnswerLayout.FieldsOf(questionnaire).Where(field => !besides.Contains(field.Id)).SelectMany(field => field.Columns.Select(column => column.Id))],
        Indexes = [.. questionnaire.Indexes.Select(index => IndexColumns.Score(index, questionnaire, columns))],
        Figures = [MeanRule],
        Blocks = KnownBlocks.Of(questionnaire),
    };
}
