using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

[Requires(Permission.DesignSurveys)]
public sealed class QuestionnairesModel(QuestionnaireList list, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    public IReadOnlyList<QuestionnaireRow> Published { get; private set; } = [];

    public IReadOnlyList<DraftRow> Drafts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Published = await list.PublishedAsync(stop);
        Drafts = await list.DraftsAsync(stop);
    }
}
