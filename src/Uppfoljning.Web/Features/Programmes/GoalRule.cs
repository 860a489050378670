using System.Globalization;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Features.Programmes;

/// <summary>A goal in a sentence: numerator, base, period and what counts, as reports print it.</summary>
internal static class GoalRule
{
    private const string Subsidised = "subsidised";

    public static string Of(Goal goal, bool subsidisedIsSelfSupport, CategoryLists lists, Words words) => words.With(
        $"programmes.goal.{goal.Indicator}.rule",
        ("target", Number(goal.Target)),
        ("within", Number(goal.Within ?? 0)),
        ("anchor", words[$"programmes.goal.from.{goal.Anchor}"]),
        ("base", words[$"programmes.goal.among.{goal.Base}"]),
        ("sources", Sources(subsidisedIsSelfSupport, lists)));

    private static string Sources(bool subsidised, CategoryLists lists) => string.Join(
        ", ", lists.Income.Entries.Where(e => e.IsSelfSupport && (subsidised || e.Code != Subsidised)).Select(e => e.Sv));

    private static string Number(int number) => number.ToString("N0", CultureInfo.GetCultureInfo("sv-SE"));
}
