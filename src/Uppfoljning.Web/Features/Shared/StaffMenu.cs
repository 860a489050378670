using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Shared;

/// <summary>The pages that staff begin at, in the order of the work. A page one may not open is not shown.</summary>
public static class StaffMenu
{
    private static readonly Entry[] All =
    [
        new("/idag", "menu.today", Permission.RunFollowUp),
        new("/program", "menu.programmes", Permission.RunFollowUp),
        new("/utskick", "menu.messages", Permission.RunFollowUp),
        new("/svarsfrekvens", "menu.rates", Permission.RunFollowUp),
        new("/papper", "menu.papers", Permission.EnterResponses),
        new("/enkater", "menu.questionnaires", Permission.DesignSurveys),
        new("/resultat", "menu.results", Permission.ReadResults),
        new("/konton", "menu.accounts", Permission.GiveRoles),
    ];

    public static IEnumerable<Entry> For(Caller caller) => All.Where(e => caller.May(e.Permission));

    /// <param name="Key">Its words among the staff texts; <c>Key.text</c> says what is there.</param>
    public sealed record Entry(string Address, string Key, Permission Permission);
}
