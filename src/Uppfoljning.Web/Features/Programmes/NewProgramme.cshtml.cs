using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Programmes;

[Requires(Permission.SetUpProgrammes)]
public sealed class NewProgrammeModel(ProgrammeService service, ProgrammeList list, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    public ProgrammeForm Form { get; private set; } = new();

    public IReadOnlyList<string> Organisations { get; private set; } = [];

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Organisations = await list.OrganisationsAsync(stop);

    public async Task<IActionResult> OnPostAsync([FromForm] ProgrammeForm form, CancellationToken stop)
    {
        Form = form;
        Problems = await service.CreateAsync(form, stop);
        if (Problems.Count == 0)
        {
            return Redirect("/konton");
        }

        await OnGetAsync(stop);
        return this.ShowAgain();
    }
}
