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

    private ReportWording(ReleasedTable table, Questionnaire questionnaire, RespondentRole role, Func<string, string?, string> levelText)
    {
        (this.table, this.questionnaire, this.role) = (table, questionnaire, role);
        groups = [.. table.Groups
            .Select((group, position) => new ReportGroup(position, group.Levels, [.. table.By.Zip(group.Levels, levelText)], group.Size))
            .Where(group => group.IsEverybody || group.Size is not Released.Shown { Value: 0 })];
        byColumn = table.Items.ToDictionary(item => item.Id);
    }

    /// <param name="table">What was released.</param>
    /// <param name="questionnaire">The version the answers were given under.</param>
    /// <param name="role">Who answered.</param>
    /// <param name="levelText">From a variable of the table and one of its levels, or null for not known, to words.</param>
    public static Report Put(ReleasedTable table, Questionnaire questionnaire, RespondentRole role, Func<string, string?, string> levelText)
    {
        var wording = new ReportWording(table, questionnaire, role, levelText);
        return new Report(
            questionnaire.Title.In(LanguageText.Source),
            table,
            wording.groups,
            [.. AnswerLayout.FieldsOf(questionnaire).Where(field => wording.byColumn.ContainsKey(field.Columns[0].Id)).Select(wording.ItemOf)],
            [.. table.Indexes.Select(wording.IndexOf)]);
    }

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
        return new ReportIndex(index, index.Title.In(LanguageText.Source), [.. groups.Select(group => released.Means[group.Position])]);
    }

    private static string TextOf(RatingItem item, ScaleValue point)
    {
        var end = point.Value == item.Scale.Min ? item.MinRateDescription : point.Value == item.Scale.Max ? item.MaxRateDescription : null;
        return point.Text?.In(LanguageText.Source) ?? (end is null ? $"{point.Value}" : $"{point.Value} {end.In(LanguageText.Source)}");
    }
}
