using Uppfoljning.Engine.Answers;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Features.Shared.Respondent;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>Keeps a visit on a tablet alive, or ends it so that nobody else can go on with it.</summary>
public sealed class TabletService(OpenFormQuery forms, AnswersDb answers, LinksDb links, WriteGate gate, TimeProvider time)
{
    /// <returns>Null for a visit that is over, or that is not on a tablet.</returns>
    public async Task<RespondentFrame?> FindAsync(string token, string visit, string? language, CancellationToken stop) =>
        await forms.FindAsync(token, visit, language, stop) is { Visit: { Tablet: not null } found } form ? form.Frame with { Onward = Tablets.Ending(found, form.Now) } : null;

    /// <returns>The address of the step to go on with; null as <see cref="FindAsync"/>.</returns>
    public async Task<string?> StayAsync(string token, string visit, string? language, CancellationToken stop)
    {
        if (await forms.FindAsync(token, visit, language, stop) is not { Visit.Tablet: not null } form
            || await ChangeAsync(token, visit, found => found.LastSavedAt = time.GetUtcNow(), stop) is null)
        {
            return null;
        }

        var response = form.Link.ResponseId!.Value;
        var soFar = await AnswersSoFar.ReadAsync(form.Published, response, await answers.CodedAsync(response, stop), form.Link.Id, links, answers, stop);
        var step = form.Route.FirstUnanswered(soFar);
        return Addresses.In(token, visit, step is null ? Addresses.Check : Addresses.Number(step.Number));
    }

    /// <returns>The address of the tablet's start; null as <see cref="FindAsync"/>.</returns>
    public async Task<string?> LeaveAsync(string token, string visit, CancellationToken stop) =>
        await ChangeAsync(token, visit, found => found.Leave(time.GetUtcNow()), stop) is { } slug ? Tablets.StartOf(slug) : null;

    private Task<string?> ChangeAsync(string token, string visit, Action<Visit> change, CancellationToken stop) => gate.WriteAsync<LinksDb, string?>(
        async links =>
        {
            if (await links.LinkOfAsync(token, visit, stop) is not { Visit: { Tablet: { } slug } found } || !found.IsLiveAt(time.GetUtcNow()))
            {
                return null;
            }

            change(found);
            await links.SaveAsync(found, stop);
            return slug;
        },
        stop);
}
