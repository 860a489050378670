using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Web.Security;

/// <summary>What a staff page may ask for. Each page names one.</summary>
public enum Permission
{
    /// <summary>Any signed-in account: the start page, signing out.</summary>
    SignedIn,
    /// <summary>Questionnaires, collective links and posters.</summary>
    DesignSurveys,
    /// <summary>Programmes, participants, messages; whether someone answered.</summary>
    RunFollowUp,
    /// <summary>Released figures.</summary>
    ReadResults,
    /// <summary>One paper or telephone form at a time.</summary>
    EnterResponses,
    /// <summary>Accounts and roles.</summary>
    GiveRoles,
    /// <summary>New programmes, with the organisation that answers for them.</summary>
    SetUpProgrammes,
}

public static class Permissions
{
    private static readonly Dictionary<RoleKind, Permission[]> ByRole = new()
    {
        [RoleKind.Coordinator] = [Permission.DesignSurveys, Permission.RunFollowUp],
        [RoleKind.Evaluator] = [Permission.ReadResults],
        [RoleKind.Registrar] = [Permission.EnterResponses],
        [RoleKind.Admin] = [Permission.GiveRoles, Permission.SetUpProgrammes],
    };

    public static bool Gives(this RoleKind role, Permission permission) =>
        permission == Permission.SignedIn || ByRole[role].Contains(permission);
}
