using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Features.Shared.Respondent;

namespace Uppfoljning.Web.Features.Answering;

/// <param name="IsNoted">The wish is already there.</param>
public sealed record CallPage(RespondentFrame Frame, ProgrammeCard Programme, bool IsNoted);

/// <summary>"Call me": the person would rather answer on the telephone.</summary>
public sealed class CallService(OpenFormQuery forms, LinksDb links, WriteGate gate, TimeProvider time)
{
    /// <returns>Null for a link that does not open.</returns>
    public async Task<CallPage?> FindAsync(string token, string? language, CancellationToken stop) =>
        await forms.FindAsync(token, null, language, stop) is { Link.IsAnonymous: false } form
            ? new CallPage(form.Frame, form.Programme, await links.CallRequests.AnyAsync(c => c.ResponseLinkId == form.Link.Id, stop))
            : null;

    /// <returns>False for a link that does not open.</returns>
    public Task<bool> RequestAsync(string token, CancellationToken stop) => gate.WriteAsync<LinksDb, bool>(
        async links =>
        {
            var now = time.GetUtcNow();
            if (await links.LinkOfAsync(token, null, stop) is not { Link: { IsAnonymous: false } link } || !link.IsOpenAt(now))
            {
                return false;
            }

            await StepAnswers.StoreCallAsync(links, link.Id, isWanted: true, now, stop);
            await links.SaveChangesAsync(stop);
            return true;
        },
        stop);
}
