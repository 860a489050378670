using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Accounts;

[Requires(Permission.GiveRoles)]
public sealed class AccountModel(AccountList list, AccountService accounts, RoleService roles, PasswordService passwords, Caller caller, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    [BindProperty] public RoleKind? Kind { get; set; }

    [BindProperty] public int? ProgrammeId { get; set; }

    [BindProperty] public int RoleId { get; set; }

    public IReadOnlyList<RoleKind> Kinds { get; } = Enum.GetValues<RoleKind>();

    public bool IsOwn => Id == caller.AccountId;

    public AccountRow Row { get; private set; } = null!;

    public IReadOnlyDictionary<int, string> Programmes { get; private set; } = null!;

    public string? TemporaryPassword { get; private set; }

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken stop) =>
        await roles.GiveAsync(Id, Kind, ProgrammeId, caller.AccountId, stop) switch
        {
            GiveOutcome.UnknownRole => await RefuseAsync(nameof(Kind), "accounts.role.missing", stop),
            GiveOutcome.Given => Redirect($"/konton/{Id}"),
            GiveOutcome.UnknownAccount => NotFound(),
            GiveOutcome.UnknownProgramme => await RefuseAsync(nameof(ProgrammeId), "accounts.programme.missing", stop),
            GiveOutcome.BothSides => await RefuseAsync(nameof(Kind), "accounts.bothSides", stop),
            _ => throw new UnreachableException(),
        };

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken stop) =>
        await roles.TakeAsync(Id, RoleId, caller.AccountId, stop) ? Redirect($"/konton/{Id}") : NotFound();

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken stop) =>
        await accounts.SetDisabledAsync(Id, isDisabled: true, caller.AccountId, stop) ? Redirect($"/konton/{Id}") : NotFound();

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken stop) =>
        await accounts.SetDisabledAsync(Id, isDisabled: false, caller.AccountId, stop) ? Redirect($"/konton/{Id}") : NotFound();

    /// <summary>Answers the post itself instead of redirecting: the password is told once and kept nowhere.</summary>
    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken stop)
    {
        TemporaryPassword = IsOwn ? null : await passwords.ResetAsync(Id, caller.AccountId, stop);
        return TemporaryPassword is null ? NotFound() : await ShowAsync(stop);
    }

    private async Task<IActionResult> RefuseAsync(string field, string key, CancellationToken stop)
    {
        Problems = [new Problem(field, key)];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await list.FindAsync(Id, stop) is not { } row)
        {
            return NotFound();
        }

        Row = row;
        Programmes = await list.ProgrammesAsync(stop);
        return Page();
    }
}
