using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Web.Reporting.Answers;

namespace Uppfoljning.Web.Reporting;

/// <summary>Puts the words of a questionnaire to a released table.</summary>
internal sealed class ReportWording
{
    private readonly ReleasedTable table;
    private readonly Questionnaire questionnaire;
    private readonly RespondentRole role;
    private readonly ReportGroup[] groups;
    private readonly Dictionary<string, ReleasedItem> byColumn;
    private readonly ReportNames names;

    private ReportWording(ReleasedTable table, Questionnaire questionnaire, RespondentRole role, ReportNames names)
    {
        (this.table, this.questionnaire, this.role, this.names) = (table, questionnaire, role, names);
        groups = [.. table.Groups
            .Select((group, position) => new ReportGroup(position, group.Levels, [.. table.By.Zip(group.Levels, names.Level)], group.Size))
            .Where(group => group.IsEverybody || group.Size is not Released.Shown { Value: 0 })];
        byColumn = table.Items.ToDictionary(item => item.Id);
    }

    /// <param name="tables">What was released together: the table to show, then those by one variable whose comparisons are to be shown, if other.</param>
    /// <param name="questionnaire">The version the answers were given under.</param>
    /// <param name="role">Who answered.</param>
    /// <param name="names">What people call the groups.</param>
    public static Report Put(IReadOnlyList<ReleasedTable> tables, Questionnaire questionnaire, RespondentRole role, ReportNames names)
    {
        var wording = new ReportWording(tables[0], questionnaire, role, names);
        return new Report(
            questionnaire.Title.In(LanguageText.Source),
            tables[0],
            wording.groups,
            [.. AnswerLayout.FieldsOf(questionnaire).Where(field => wording.byColumn.ContainsKey(field.Columns[0].Id)).Select(wording.ItemOf)],
            [.. tables[0].Indexes.Select(wording.IndexOf)])
        {
            Comparisons = [.. tables.Where(table => table.By.Count == 1).Select(table => new ReportWording(table, questionnaire, role, names).Comparison())],
        };
    }

    private ReportComparison Comparison() => new(
        table.By[0],
        names.Variable(table.By[0]),
        table.Family,
        [
            .. table.Indexes.Where(index => index.Comparison is not null).Select(index => Analysis(index.Id, IndexText(index.Id), index.Comparison!)),
            .. AnswerLayout.FieldsOf(questionnaire).Where(field => WithheldThatItDecides(questionnaire.Find(field.Id)!) is null)
                .SelectMany(field => field.Columns.Select(column => byColumn.GetValueOrDefault(column.Id)))
                .Where(column => column?.Comparison is not null).Select(column => Analysis(column!.Id, ColumnText(column.Id), column.Comparison!)),
        ]);

    private ReportAnalysis Analysis(string id, string text, ReleasedAnalysis analysis) =>
        ReportAnalysis.Of(id, text, analysis, level => names.Level(table.By[0], level));

    /// <summary>A question, or one of its options.</summary>
    private string ColumnText(string column)
    {
        var (item, option) = ChoicesField.Parts(column);
        var text = questionnaire.Find(item)!.TitleOf(role).In(LanguageText.Source);
        return option is null ? text : $"{text} {((ChoiceItem)questionnaire.Find(item)!).Find(option)!.Text.In(LanguageText.Source)}";
    }

    private string IndexText(string id) => questionnaire.Indexes.First(index => index.Id == id).Title.In(LanguageText.Source);

    private ReportItem ItemOf(Field field)
    {
        var item = questionnaire.Find(field.Id)!;
        ReleasedItem[] columns = [.. field.Columns.Select(column => byColumn[column.Id])];
        var report = ItemOf(item, columns);
        return WithheldThatItDecides(item) is { } reason ? report.Withheld(reason) : report;
    }

    /// <summary>A withheld count of an option that decides who is asked the item: the number who were asked would give it away.</summary>
    private Released? WithheldThatItDecides(Item item) => KnownBlocks.ChoicesThatDecide(questionnaire, item)
        .SelectMany(id => byColumn.Values.Where(column => column.Id.StartsWith($"{id}/", StringComparison.Ordinal)))
        .SelectMany(column => column.Distributions)
        .SelectMany(distribution => distribution.Counts)
        .FirstOrDefault(count => count is Released.Withheld);

    private ReportItem ItemOf(Item item, ReleasedItem[] columns) => new(
            item,
            item.TitleOf(role).In(LanguageText.Source),
            Among(columns, distribution => distribution.N),
            Enum.GetValues<Statistics.Columns.Missing>().ToDictionary(kind => kind, IReadOnlyList<Released> (kind) => Among(columns, distribution => distribution.Missing[(int)kind])),
            OptionsOf(item, columns),
            item is RatingItem { Scale.HasMean: true } ? Among(columns, distribution => distribution.Figures[SummaryOrder.Mean]) : null,
            [.. groups.Select(group => item is not ChoiceItem { Multiple: true } && columns[0].Options.Count > 1 && columns[0].Distributions[group.Position].IsUnanimous)]);

    private List<ReportOption> OptionsOf(Item item, ReleasedItem[] columns) => item switch
    {
        RatingItem rating => [.. rating.Scale.Values.Select((point, code) => OptionOf(columns[0], code, $"{point.Value}", TextOf(rating, point)))],
        ChoiceItem { Multiple: true } several => [.. several.Choices.Select((option, i) => OptionOf(columns[i], 1, option.Value, option.Text.In(LanguageText.Source)))],
        ChoiceItem one => [.. one.Choices.Select((option, code) => OptionOf(columns[0], code, option.Value, option.Text.In(LanguageText.Source)))],
        _ => [],
    };

    private ReportOption OptionOf(ReleasedItem column, int code, string value, string text) => new(
        value,
        text,
        [.. groups.Select(group => column.Distributions[group.Position].Counts[code])],
        [.. groups.Select(group => column.Distributions[group.Position].Percents[code])]);

    /// <summary>A figure of the item. Where it has a column for each option, what one of them withholds is withheld.</summary>
    private List<Released> Among(ReleasedItem[] columns, Func<ReleasedDistribution, Released> figure) =>
        [.. groups.Select(group =>
        {
            var figures = columns.Select(column => figure(column.Distributions[group.Position])).ToList();
            return figures.Find(one => one is Released.Withheld) ?? figures[0];
        })];

    private ReportIndex IndexOf(ReleasedIndex released)
    {
        var index = questionnaire.Indexes.First(candidate => candidate.Id == released.Id);
        return new ReportIndex(
            index,
            index.Title.In(LanguageText.Source),
            IndexColumns.RangeOf(index, questionnaire),
            [.. groups.Select(group => released.Means[group.Position])],
            released.Reliability is { } reliability ? ReportAnalysis.Of(index.Id, index.Title.In(LanguageText.Source), reliability, ColumnText) : null);
    }

    private static string TextOf(RatingItem item, ScaleValue point)
    {
        var end = point.Value == item.Scale.Min ? item.MinRateDescription : point.Value == item.Scale.Max ? item.MaxRateDescription : null;
        return point.Text?.In(LanguageText.Source) ?? (end is null ? $"{point.Value}" : $"{point.Value} {end.In(LanguageText.Source)}");
    }
}
