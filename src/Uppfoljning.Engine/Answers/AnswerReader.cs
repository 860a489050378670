using System.Globalization;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Answers;

/// <summary>Reads what a respondent posted for one item.</summary>
public static class AnswerReader
{
    private const string PreferNotToSay = nameof(Missing.PreferNotToSay);
    private const string DontKnow = nameof(Missing.DontKnow);

    /// <summary>Reads the values posted under one item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="soFar">The answers before this one; they decide which options are offered when these come from an earlier item.</param>
    /// <param name="posted">
    /// The values in any order; null and blank ones count as nothing. <c>PreferNotToSay</c> and <c>DontKnow</c> are
    /// posted as such, and only alone. In free texts they are words like others.
    /// </param>
    /// <param name="kind">The kind of link. An item that is only for the other kind is not asked.</param>
    /// <returns>An <see cref="AnswerGiven"/>, <see cref="AnswerBlank"/> or <see cref="AnswerProblem"/>. Whether the item's
    /// condition holds is for <see cref="Route"/> to say.</returns>
    public static AnswerReading Read(Item item, AnswerSet soFar, IReadOnlyList<string?> posted, RespondentKind kind)
    {
        var values = Filled(posted);
        if (values.Count == 0) return new AnswerBlank();
        if (item is InformationItem || (item.OnlyFor is { } only && only != kind)) return new AnswerProblem(AnswerFault.NotAsked);
        if (item is TextItem text) return ReadText(text, values);
        if (values.Any(value => IsMissing(value, item)))
            return values.Count > 1 ? new AnswerProblem(AnswerFault.NotTogether) : new AnswerGiven(MissingAnswer.Of(Enum.Parse<Missing>(values[0])));
        if (item is ChoiceItem { Multiple: true } several) return ReadChoices(several, values);
        if (values.Count > 1) return new AnswerProblem(AnswerFault.OnlyOne);
        return item switch
        {
            RatingItem rating => ReadRating(rating, values[0]),
            ChoiceItem choice => ReadChoice(choice, soFar, values[0]),
            NumberItem number => ReadNumber(number, values[0]),
            DateItem date => ReadDate(date, values[0]),
            _ => throw new ArgumentException($"No answers are read for {item.GetType().Name}.", nameof(item)),
        };
    }

    private static List<string> Filled(IReadOnlyList<string?> posted)
    {
        var values = new List<string>();
        foreach (var value in posted)
            if (!string.IsNullOrWhiteSpace(value) && !values.Contains(value)) values.Add(value);
        return values;
    }

    private static bool IsMissing(string value, Item item) => value == PreferNotToSay || (value == DontKnow && item.ShowDontKnowItem);

    private static AnswerReading ReadText(TextItem item, List<string> values)
    {
        if (values.Count > 1) return new AnswerProblem(AnswerFault.OnlyOne);
        var text = AnswerText.Clean(values[0], item.IsLong);
        if (text.Length == 0) return new AnswerBlank();
        return text.Length > item.MaxLength
            ? new AnswerProblem(AnswerFault.TooLong, Max: item.MaxLength.ToString(CultureInfo.InvariantCulture))
            : new AnswerGiven(new TextAnswer(text));
    }

    private static AnswerReading ReadRating(RatingItem item, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var point) && item.Scale.Has(point)
            ? new AnswerGiven(new ScaleAnswer(point))
            : new AnswerProblem(AnswerFault.NotAnOption);

    private static AnswerReading ReadChoice(ChoiceItem item, AnswerSet soFar, string value) =>
        item.OfferedAfter(soFar).FirstOrDefault(option => option.Value == value) is { } chosen
            ? new AnswerGiven(new ChoiceAnswer(chosen.Value))
            : new AnswerProblem(AnswerFault.NotAnOption);

    private static AnswerReading ReadChoices(ChoiceItem item, List<string> values)
    {
        if (values.Count > item.Choices.Count) return new AnswerProblem(AnswerFault.NotAnOption);
        List<Option> chosen = [.. item.Choices.Where(option => values.Contains(option.Value))];
        if (chosen.Count < values.Count) return new AnswerProblem(AnswerFault.NotAnOption);
        if (chosen.Count > 1 && chosen.Exists(option => option.IsExclusive)) return new AnswerProblem(AnswerFault.NotTogether);
        return new AnswerGiven(new ChoicesAnswer([.. chosen.Select(option => option.Value)]));
    }

    private static AnswerReading ReadNumber(NumberItem item, string value)
    {
        if (!AnswerText.TryReadNumber(value, out var number)) return new AnswerProblem(AnswerFault.NotANumber);
        return number < item.Min || number > item.Max
            ? new AnswerProblem(AnswerFault.NumberOutside, Shown(item.Min), Shown(item.Max))
            : new AnswerGiven(new NumberAnswer(number));
    }

    private static AnswerReading ReadDate(DateItem item, string value)
    {
        if (!Dates.TryParse(AnswerText.WithPlainDigits(value.Trim()), out var day)) return new AnswerProblem(AnswerFault.NotADate);
        return day < item.Min || day > item.Max
            ? new AnswerProblem(AnswerFault.DateOutside, Shown(item.Min), Shown(item.Max))
            : new AnswerGiven(new DateAnswer(day));
    }

    private static string Shown(decimal? limit) => limit?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Shown(DateOnly? limit) => limit is { } day ? Dates.Write(day) : "";
}
