using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Channels.Email;
using Uppfoljning.Web.Features.Messages.Channels.Sms;
using Uppfoljning.Web.Localisation;
using Language = Uppfoljning.Web.Localisation.Language;

namespace Uppfoljning.Web.Features.Messages.Sending;

/// <summary>
/// The moment of sending, inside the unit that marks it: may it still go, where to, in which words, with which link.
/// </summary>
public sealed class Departures(ContactPlanLibrary plans, MessageLinks messageLinks, PeopleSeal seal, SmsBudget budget, Texts texts, Settings settings, TimeProvider time)
{
    private const string NoAddress = "reach.missing";
    private const string NoWords = "words.missing";
    private const string NoLink = "link.closed";

    internal async Task<Departure> BeginAsync(Message message, Dictionary<(int, int?), ProgrammeFacts> known, PeopleDb people, LinksDb links, CasesDb cases, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var key = (message.ProgrammeId, message.ContactPlanVersionId);
        if (!known.TryGetValue(key, out var facts))
        {
            known[key] = facts = await ProgrammeFacts.ReadAsync(cases, await plans.GetAsync(message.ContactPlanVersionId, stop), message.ProgrammeId, stop);
        }

        if (facts.NextOpening(now) is var opening && opening > now)
        {
            message.Return(opening);
            return new Departure.Not();
        }

        var person = await people.ParticipantAsync(message.ParticipantId, stop);
        var code = await links.ParticipantCodeAsync(person.Id, message.EnrolmentNumber, stop);
        var today = StockholmTime.Civil(now).Day;
        if (await new StopTest(people, links, cases).AskAsync(message, person, code, facts, today, stop) is { } reason)
        {
            message.Stop(now, reason);
            return new Departure.Not();
        }

        if (code is null || await messageLinks.TokenAsync(links, message, code, person.Role, facts, stop) is not { } token)
        {
            message.Stop(now, NoLink);
            return new Departure.Not();
        }

        if (await AddressAsync(people, message, stop) is not { } address)
        {
            message.Fail(now, NoAddress);
            return new Departure.Not();
        }

        if (facts.Plan.Messages.FirstOrDefault(m => m.Id == message.Words) is not { } words || !words.Covers(message.Channel))
        {
            message.Fail(now, NoWords);
            return new Departure.Not();
        }

        var invites = words.Type is MessageType.Invitation or MessageType.Reminder or MessageType.Last;
        var language = LanguageOf(facts.Plan, person.Language);
        if (message.Channel == Channel.Email)
        {
            message.Begin(now, messageLinks.Seal(message, token));
            return new Departure.ByEmail(Email(message, facts.Programme, words, language, address, token, now), invites);
        }

        var sms = new OutgoingSms(message.Reference, address, Filled(words.Sms!, facts.Programme, language, token, settings.Sms.TakesReplies));
        var cost = SmsLength.Of(sms.Text).Segments * (long)settings.Sms.CostPerPart;
        if (!await budget.AllowsAsync(people, today, cost, stop))
        {
            message.Return(facts.NextOpening(StockholmTime.Instant(today.AddDays(1), TimeOnly.MinValue)));
            return new Departure.Not();
        }

        message.Begin(now, messageLinks.Seal(message, token));
        return new Departure.BySms(sms, invites, cost);
    }

    private OutgoingEmail Email(Message message, Programme programme, ContactMessage words, Language language, string address, string token, DateTimeOffset now) => new()
    {
        Reference = message.Reference,
        At = now,
        From = settings.Email.From,
        FromName = programme.SenderName,
        BounceTo = settings.Email.BounceTo.Length == 0 ? settings.Email.From : settings.Email.BounceTo,
        To = address,
        Subject = Filled(words.EmailSubject!, programme, language, token, takesReplies: false),
        Text = Filled(words.Email!, programme, language, token, takesReplies: false),
        Language = language,
        OptOut = messageLinks.OptOutAddress(token),
    };

    private string Filled(LanguageText text, Programme programme, Language language, string token, bool takesReplies) => MessageText.Fill(text.In(language.Code), new Dictionary<string, string>
    {
        ["sender"] = programme.SenderName,
        ["contact"] = programme.ContactName,
        ["phone"] = programme.ContactPhone,
        ["link"] = messageLinks.Address(token).AbsoluteUri,
        ["stop"] = takesReplies ? texts.In(language)["messages.replyStop"] : messageLinks.OptOutAddress(token).AbsoluteUri,
    });

    private async Task<string?> AddressAsync(PeopleDb people, Message message, CancellationToken stop)
    {
        var kind = message.Channel == Channel.Email ? ContactKind.Email : ContactKind.Mobile;
        return await people.WritableAsync(message.ParticipantId, kind, stop) is { } point && seal.OpenContact(message.ProgrammeId, point) is var address && (kind == ContactKind.Mobile || OutgoingEmail.CanGoTo(address)) ? address : null;
    }

    /// <summary>The person's language when somebody has read the plan's texts in it, otherwise Swedish.</summary>
    private static Language LanguageOf(ContactPlan plan, string wanted) =>
        plan.Languages.Any(l => l.Code == wanted && l.Reviewed) && Language.Find(wanted) is { } language ? language : Language.Swedish;
}
