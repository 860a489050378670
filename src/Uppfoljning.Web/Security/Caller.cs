using System.Globalization;
using System.Security.Claims;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Web.Security;

/// <summary>The signed-in account and what it may see. Every staff query starts from here.</summary>
public sealed class Caller
{
    public const string RoleClaim = "role";

    private ClaimsPrincipal? user;

    private ClaimsPrincipal User => user ?? throw new InvalidOperationException("Nobody has come in: this is a page for everybody, or no request.");

    public bool IsSignedIn => user?.Identity?.IsAuthenticated == true;

    public int AccountId => int.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);

    public string Name => User.FindFirstValue(ClaimTypes.Name)!;

    public string Email => User.FindFirstValue(ClaimTypes.Email)!;

    /// <summary>Who makes the request, signed in or not.</summary>
    internal void Enter(ClaimsPrincipal who) => user = who;

    public bool May(Permission permission) => May(User, permission);

    public static bool May(ClaimsPrincipal user, Permission permission) =>
        user.Identity?.IsAuthenticated == true && (permission == Permission.SignedIn || RolesOf(user).Any(r => r.Kind.Gives(permission)));

    /// <summary>The programmes in which the caller has a permission.</summary>
    public IReadOnlyList<int> ProgrammesWith(Permission permission) =>
        Roles.Where(r => r.Kind.Gives(permission) && r.Programme is not null).Select(r => r.Programme!.Value).Distinct().ToList();

    private IEnumerable<(RoleKind Kind, int? Programme)> Roles => RolesOf(User);

    private static IEnumerable<(RoleKind Kind, int? Programme)> RolesOf(ClaimsPrincipal user) => user.FindAll(RoleClaim).Select(c => Read(c.Value));

    public static Claim ClaimFor(RoleKind kind, int? programmeId) =>
        new(RoleClaim, string.Create(CultureInfo.InvariantCulture, $"{kind}:{programmeId}"));

    private static (RoleKind, int?) Read(string claim)
    {
        var parts = claim.Split(':');
        return (Enum.Parse<RoleKind>(parts[0]), parts[1].Length == 0 ? null : int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}

public static class CallerQueries
{
    /// <summary>Only programmes in which the caller has the permission: others are not found.</summary>
    public static IQueryable<Programme> For(this IQueryable<Programme> programmes, Caller caller, Permission permission)
    {
        var own = caller.ProgrammesWith(permission);
        return programmes.Where(p => own.Contains(p.Id));
    }

    /// <summary>Only organisations that have a programme in which the caller has the permission.</summary>
    public static IQueryable<Organisation> For(this IQueryable<Organisation> organisations, CasesDb cases, Caller caller, Permission permission)
    {
        var own = cases.Programmes.For(caller, permission).Select(p => p.OrganisationId);
        return organisations.Where(o => own.Contains(o.Id));
    }

    /// <summary>Only questionnaires of those organisations.</summary>
    public static IQueryable<QuestionnaireVersion> For(this IQueryable<QuestionnaireVersion> versions, CasesDb cases, Caller caller, Permission permission)
    {
        var own = cases.Programmes.For(caller, permission).Select(p => p.OrganisationId);
        return versions.Where(v => own.Contains(v.OrganisationId));
    }

    /// <summary>Only drafts of those organisations.</summary>
    public static IQueryable<QuestionnaireDraft> For(this IQueryable<QuestionnaireDraft> drafts, CasesDb cases, Caller caller, Permission permission)
    {
        var own = cases.Programmes.For(caller, permission).Select(p => p.OrganisationId);
        return drafts.Where(d => own.Contains(d.OrganisationId));
    }

    /// <summary>Only links of programmes in which the caller has the permission.</summary>
    public static IQueryable<CollectiveLink> For(this IQueryable<CollectiveLink> links, Caller caller, Permission permission)
    {
        var own = caller.ProgrammesWith(permission);
        return links.Where(l => own.Contains(l.ProgrammeId));
    }
}
