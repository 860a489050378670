using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Programmes;

/// <summary>People who took part without being registered: how many by year and gender, and nothing more.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class UnregisteredModel(UnregisteredService service, CategoryLists lists, Settings settings, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public string Name { get; private set; } = "";

    public UnregisteredForm Form { get; private set; } = new();

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public int ThisYear => service.ThisYear;

    public int MinimumGroup => settings.Disclosure.MinimumGroup;

    public IReadOnlyList<Category> Genders => lists.Gender.Entries;

    /// <summary>The years that have rows of their own, and last none for the year that is typed.</summary>
    public IEnumerable<int?> Years => [.. Form.YearsUntil(ThisYear), null];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await service.ReadAsync(Id, stop) is not { } read)
        {
            return NotFound();
        }

        (Name, Form) = read;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] UnregisteredForm form, CancellationToken stop)
    {
        switch (await service.ChangeAsync(Id, form, stop))
        {
            case null:
                return NotFound();
            case { Count: > 0 } problems:
                await OnGetAsync(stop);
                (Form, Problems) = (form, problems);
                return this.ShowAgain();
            default:
                return Redirect($"/program/{Id}");
        }
    }
}
