using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Sending;
using Language = Uppfoljning.Web.Localisation.Language;

namespace Uppfoljning.Web.Features.Messages;

/// <summary>How things stand with letters and calls, which people see to: whom they are to, in which words, and whether they may still go.</summary>
internal sealed class Standings(ContactPlanLibrary plans, PeopleDb people, LinksDb links, CasesDb cases, DateOnly today)
{
    private readonly Dictionary<(int, int?), ProgrammeFacts> known = [];

    public async Task<Standing> OfAsync(Message message, CancellationToken stop)
    {
        var key = (message.ProgrammeId, message.ContactPlanVersionId);
        if (!known.TryGetValue(key, out var facts))
        {
            known[key] = facts = await ProgrammeFacts.ReadAsync(cases, await plans.GetAsync(message.ContactPlanVersionId, stop), message.ProgrammeId, stop);
        }

        var person = await people.Participants.AsNoTracking().SingleAsync(p => p.Id == message.ParticipantId, stop);
        var code = await links.IdentityLinks.Where(l => l.ParticipantId == person.Id && l.EnrolmentNumber == message.EnrolmentNumber).Select(l => l.ParticipantCode).SingleOrDefaultAsync(stop);
        return new Standing(person, code, facts, await new StopTest(people, links, cases).AskAsync(message, person, code, facts, today, stop));
    }
}

/// <param name="Person">Whom it is to.</param>
/// <param name="Code">Under which the person answers; null when the key was destroyed.</param>
/// <param name="Facts">The programme and its plan.</param>
/// <param name="Stopped">Why it may not go, or null.</param>
internal sealed record Standing(Participant Person, string? Code, ProgrammeFacts Facts, string? Stopped)
{
    /// <summary>The person's language when somebody has read the plan's texts in it, otherwise Swedish.</summary>
    public Language Language => Facts.Plan.Languages.Any(l => l.Code == Person.Language && l.Reviewed) && Language.Find(Person.Language) is { } language ? language : Language.Swedish;

    public ContactMessage? WordsOf(Message message) => Facts.Plan.Messages.FirstOrDefault(m => m.Id == message.Words);
}
