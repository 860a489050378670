using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Planning;
using Uppfoljning.Web.Features.Answering;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Rehearsal;

/// <summary>What people do with the link that reached them, and what staff does about them. Remembers all of it.</summary>
internal sealed partial class RehearsedDeeds(IServiceProvider services, Settings settings, RehearsalClock clock)
{
    private readonly List<RehearsedEvent> events = [];

    public IReadOnlyList<RehearsedEvent> Events => events;

    private WriteGate Gate => services.GetRequiredService<WriteGate>();

    public string[] FilesSent()
    {
        var folder = Path.Combine(settings.DataFolder, settings.Email.Folder);
        return Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
    }

    /// <summary>The token of the link to the questions, read from what was sent; null when there is none.</summary>
    public string? LinkIn(Message message)
    {
        var sent = File.ReadAllText(FilesSent().Single(f => f.Contains(message.Reference, StringComparison.Ordinal))).Replace("=\r\n", "", StringComparison.Ordinal);
        return Link().Match(sent) is { Success: true } link ? link.Groups["token"].Value : null;
    }

    public async Task EndAsync(RehearsedPerson person, DateOnly exit, DateOnly knownOn, RehearsedDeed deed, CancellationToken stop)
    {
        await Gate.WriteAsync<PeopleDb, CasesDb, LinksDb, bool>(
            async (people, cases, links) =>
            {
                var enrolment = await cases.Enrolments.AsTracking().SingleAsync(e => e.ParticipantCode == person.Code, stop);
                enrolment.End(exit, reason: null, knownOn);
                await cases.SaveChangesAsync(stop);
                var id = await links.IdentityLinks.Where(l => l.ParticipantCode == person.Code).Select(l => l.ParticipantId).SingleAsync(stop);
                await services.GetRequiredService<LinkClosings>().FollowAsync(enrolment.ProgrammeId, id, people, cases, links, stop);
                return true;
            },
            stop);
        Note(person, deed);
    }

    public async Task ActAsync(RehearsedPerson person, string occasion, string token, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var stops = scope.ServiceProvider.GetRequiredService<OptOutService>();
        switch (person.Conduct)
        {
            case Conduct.Answers when await AnswerAsync(scope.ServiceProvider, token, stop):
                Note(person, RehearsedDeed.Answered, occasion);
                break;
            case Conduct.Declines when await stops.StopAsync(token, StopKind.Declined, stop):
                Note(person, RehearsedDeed.Declined, occasion);
                break;
            case Conduct.OptsOut when await stops.StopAsync(token, StopKind.OptedOut, stop):
                Note(person, RehearsedDeed.OptedOut);
                break;
            case Conduct.IsSomebodyElse when await stops.StopAsync(token, StopKind.WrongRecipient, stop):
                Note(person, RehearsedDeed.WrongRecipient);
                break;
            case Conduct.IsHeld:
                await HoldAsync(person, stop);
                break;
        }
    }

    /// <returns>False when the link no longer opens.</returns>
    private static async Task<bool> AnswerAsync(IServiceProvider site, string token, CancellationToken stop) =>
        await site.GetRequiredService<StartService>().StartAsync(token, language: null, tablet: null, stop) is { } address
        && await site.GetRequiredService<SubmitService>().SubmitAsync(token, visit: address.Split('/')[3], Secrets.NewShortId(), language: null, stop);

    private async Task HoldAsync(RehearsedPerson person, CancellationToken stop)
    {
        var isNew = await Gate.WriteAsync<PeopleDb, bool>(
            async store =>
            {
                if (await store.ContactStops.AnyAsync(s => s.ParticipantId == person.Number, stop))
                {
                    return false;
                }

                store.Add(new ContactStop { ParticipantId = person.Number, Reason = StopReason.OnHold, On = StockholmTime.Civil(clock.GetUtcNow()).Day });
                await store.SaveChangesAsync(stop);
                return true;
            },
            stop);
        if (isNew)
        {
            Note(person, RehearsedDeed.Held);
        }
    }

    private void Note(RehearsedPerson person, RehearsedDeed deed, string? occasion = null) => events.Add(new RehearsedEvent(clock.GetUtcNow(), person.Number, deed, occasion));

    [GeneratedRegex(@"/s/(?<token>[1-9A-HJ-NP-Za-km-z]{22})(?![\w/])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
