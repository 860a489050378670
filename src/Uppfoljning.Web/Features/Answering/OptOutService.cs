using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Features.Shared.Respondent;

namespace Uppfoljning.Web.Features.Answering;

public sealed record OptOutPage(RespondentFrame Frame, ProgrammeCard Programme, bool IsParticipant);

/// <summary>Takes a person's no: not this time, never more, or not me. Only a personal link has one: nobody stands behind another.</summary>
public sealed class OptOutService(OpenFormQuery forms, ParticipationLog participations, WriteGate gate, TimeProvider time)
{
    private static readonly Dictionary<StopKind, string> Reasons = new()
    {
        [StopKind.Declined] = "declined",
        [StopKind.OptedOut] = "optedOut",
        [StopKind.WrongRecipient] = "wrongRecipient",
    };

    /// <returns>Null for a link that does not open.</returns>
    public async Task<OptOutPage?> FindAsync(string token, string? language, CancellationToken stop) =>
        await forms.FindAsync(token, null, language, stop) is { Link.IsAnonymous: false } form ? new OptOutPage(form.Frame, form.Programme, form.Route.Role == RespondentRole.Participant) : null;

    /// <returns>True when it is noted, now or before; false for a link that does not open.</returns>
    public Task<bool> StopAsync(string token, StopKind kind, CancellationToken stop) => StopAsync(token, kind, isForgiving: false, stop);

    /// <summary>Stops all that would follow, also when this link is answered or closed: a mail program says that it is done, and nobody would tell the person that it was not.</summary>
    public Task UnsubscribeAsync(string token, CancellationToken stop) => StopAsync(token, StopKind.OptedOut, isForgiving: true, stop);

    private async Task<bool> StopAsync(string token, StopKind kind, bool isForgiving, CancellationToken stop)
    {
        var form = await forms.FindAsync(token, null, null, stop);
        return await gate.WriteAsync<LinksDb, CasesDb, bool>(
            async (links, cases) =>
            {
                if (await links.LinkOfAsync(token, null, stop) is not { Link: { IsAnonymous: false } link })
                {
                    return false;
                }

                var isNoted = await links.StopRequests.AnyAsync(s => s.ResponseLinkId == link.Id && s.Kind == kind, stop);
                var open = link.IsOpenAt(time.GetUtcNow()) ? form : null;
                if (isNoted || (open is null && !isForgiving))
                {
                    return isNoted;
                }

                links.Add(new StopRequest { ResponseLinkId = link.Id, Kind = kind, At = time.GetUtcNow() });
                if (open is not null && kind != StopKind.Declined)
                {
                    link.Withdraw();
                    await links.SaveAsync(link, stop);
                }

                if (open is not null)
                {
                    await participations.StopAsync(cases, link, open, Reasons[kind], stop);
                }

                await links.SaveChangesAsync(stop);
                return true;
            },
            stop);
    }
}
