using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages.Calls;

/// <summary>Calls to make today.</summary>
/// <param name="Asked">Those who have asked to be called: they come first.</param>
/// <param name="Planned">Steps of the plan.</param>
/// <param name="Later">How many wait for a later day.</param>
public sealed record CallListView(IReadOnlyList<CallRow> Asked, IReadOnlyList<CallRow> Planned, int Later);

/// <param name="Since">When it was asked for, or due.</param>
/// <param name="AgreedAt">The time that was agreed on or chosen at the last attempt.</param>
public sealed record CallRow(CallKey Key, string Name, string Programme, string Occasion, Language Language, int Attempts, string? LastCause, DateTimeOffset Since, DateTimeOffset? AgreedAt);

/// <summary>Reads the calls of all programmes that the caller runs. No numbers.</summary>
public sealed class CallList(PeopleDb people, LinksDb links, CasesDb cases, ContactPlanLibrary plans, PeopleSeal seal, Caller caller, TimeProvider time)
{
    public const int Most = 100;

    public async Task<CallListView> ReadAsync(CancellationToken stop)
    {
        var today = StockholmTime.Civil(time.GetUtcNow()).Day;
        var tomorrow = StockholmTime.Instant(today.AddDays(1), TimeOnly.MinValue);
        var tasks = new CallTasks(plans, people, links, cases, caller, today);
        var asked = new List<CallRow>();
        foreach (var request in await tasks.Asked().Where(r => r.NotBefore == null || r.NotBefore < tomorrow).Take(Most).ToListAsync(stop))
        {
            if (await tasks.OfAsync(request, stop) is { Stopped: null } task)
            {
                asked.Add(Row(task, request.At, request.Attempts > 0 ? request.NotBefore : null, request.Outcome));
            }
        }

        var planned = new List<CallRow>();
        foreach (var message in await tasks.Planned().Where(m => m.NotBefore < tomorrow).Take(Most).ToListAsync(stop))
        {
            if (await tasks.OfAsync(message, stop) is { Stopped: null } task)
            {
                planned.Add(Row(task, message.DueAt, message.Attempts > 0 ? message.NotBefore : null, message.Cause));
            }
        }

        var later = await tasks.Asked().CountAsync(r => r.NotBefore >= tomorrow, stop) + await tasks.Planned().CountAsync(m => m.NotBefore >= tomorrow, stop);
        return new CallListView(asked, planned, later);
    }

    private CallRow Row(CallTask task, DateTimeOffset since, DateTimeOffset? agreedAt, string? cause) => new(
        task.Key,
        seal.OpenName(task.Person.ProgrammeId, task.Person.Id, task.Person.SealedName),
        task.Facts.Programme.Name,
        task.Occasion,
        Language.Find(task.Person.Language) ?? Language.Swedish,
        task.Attempts,
        cause,
        since,
        agreedAt);
}
