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

    /// <summary>
    /// The table by the variables, and when they are two the tables by each, where groups are compared. They are to be
    /// released together.
    /// </summary>
    /// <param name="questionnaire">What the answers answer.</param>
    /// <param name="columns">The answers.</param>
    /// <param name="by">The ids of at most two columns.</param>
    /// <param name="names">What people call the groups.</param>
    public static IReadOnlyList<TableOrder> Family(Questionnaire questionnaire, ColumnSet columns, IReadOnlyList<string> by, ReportNames names)
    {
        var order = Of(questionnaire, columns, by, besides: by, names);
        return by.Count < 2 ? [order] : [order, .. by.Select(one => order with { By = [one], Reliability = false })];
    }

    /// <param name="questionnaire">What the answers answer.</param>
    /// <param name="columns">The answers.</param>
    /// <param name="by">The ids of at most two columns.</param>
    /// <param name="besides">The ids of items that are not counted, since they divide.</param>
    /// <param name="names">What people call the groups.</param>
    public static TableOrder Of(Questionnaire questionnaire, ColumnSet columns, IReadOnlyList<string> by, IReadOnlyList<string> besides, ReportNames names) => new()
    {
        Id = questionnaire.Id,
        By = by,
        Items = [.. AnswerLayout.FieldsOf(questionnaire).Where(field => !besides.Contains(field.Id)).SelectMany(field => field.Columns.Select(column => column.Id))],
        Indexes = [.. questionnaire.Indexes.Select(index => IndexColumns.Score(index, questionnaire, columns))],
        Figures = [MeanRule],
        Blocks = KnownBlocks.Of(questionnaire),
        Compare = true,
        Reliability = true,
        Words = names.Reading,
    };
}
