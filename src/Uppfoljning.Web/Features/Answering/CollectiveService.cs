using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>A shared address: whoever opens it may begin an anonymous response, with a link of its own.</summary>
public sealed class CollectiveService(OpenFormQuery forms, LinksDb links, WriteGate gate, JustSaved just, TimeProvider time)
{
    /// <returns>Null for an address that is unknown or closed.</returns>
    public async Task<StartPage?> FindAsync(string slug, string? language, CancellationToken stop) =>
        await OpenAsync(slug, language, stop) is { } open ? StartPage.Of(open.Form) with { IsOnTablet = open.Shared.Mode == ResponseMode.WaitingRoom } : null;

    /// <returns>The address of the first step; null for an address that is unknown or closed.</returns>
    public async Task<string?> StartAsync(string slug, string? language, CancellationToken stop)
    {
        if (await OpenAsync(slug, language, stop) is not { } open)
        {
            return null;
        }

        var begun = await gate.WriteAsync<LinksDb, AnswersDb, BegunVisit>(
            async (links, answers) =>
            {
                var link = NewLink(open.Shared);
                links.Add(link);
                await links.SaveChangesAsync(stop);
                var token = Secrets.NewToken();
                links.Add(new LinkToken { TokenHash = Secrets.HashToken(token), ResponseLinkId = link.Id });
                var visit = await StartService.BeginAsync(token, link, open.Form, open.Shared.Mode == ResponseMode.WaitingRoom ? slug : null, links, answers, stop);
                await links.SaveChangesAsync(stop);
                return visit;
            },
            stop);
        return begun.HandOver(just);
    }

    private async Task<(CollectiveLink Shared, OpenForm Form)?> OpenAsync(string slug, string? language, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var shared = await links.CollectiveLinks.SingleOrDefaultAsync(l => l.Slug == slug, stop);
        if (shared is null || shared.ClosesAt <= now)
        {
            return null;
        }

        return (shared, await forms.OpenAsync(NewLink(shared), null, language, now, stop));
    }

    private static ResponseLink NewLink(CollectiveLink shared) => new()
    {
        ProgrammeId = shared.ProgrammeId,
        QuestionnaireVersionId = shared.QuestionnaireVersionId,
        Occasion = shared.Occasion,
        Role = shared.Role,
        Mode = shared.Mode,
        ClosesAt = shared.ClosesAt,
    };
}
