using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Sending;
using Uppfoljning.Web.Features.Shared.Paper;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;
using Language = Uppfoljning.Web.Localisation.Language;

namespace Uppfoljning.Web.Features.Messages.Letters;

/// <summary>Lays out the letters of an open pile, which shows names, addresses and codes: each showing is logged.</summary>
public sealed class LetterSheets(
    AuditedGate gate, ContactPlanLibrary plans, QuestionnaireLibrary questionnaires, LetterKeys keys, MessageLinks messageLinks, PeopleSeal seal, Texts texts, Settings settings, Caller caller, TimeProvider time)
{
    /// <summary>Set around what is filled in, so that an address in a text from right to left keeps its own direction.</summary>
    private const char Isolate = '\u2068', EndOfIsolate = '\u2069';

    /// <returns>The letters in the order of the pile; null when there is no such open one of the caller's.</returns>
    public Task<IReadOnlyList<LetterSheet>?> ShowAsync(int batchId, CancellationToken stop)
    {
        var by = caller.AccountId;
        return gate.WriteAsync<PeopleDb, LinksDb, CasesDb, IReadOnlyList<LetterSheet>?>(
            async (people, links, cases, audit) =>
            {
                if (await people.LetterBatches.For(caller).SingleOrDefaultAsync(b => b.Id == batchId && b.PostedAt == null && b.UndoneAt == null, stop) is not { } batch)
                {
                    return null;
                }

                var standings = new Standings(plans, people, links, cases, StockholmTime.Civil(time.GetUtcNow()).Day);
                var sheets = new List<LetterSheet>();
                foreach (var letter in await people.Messages.Where(m => m.LetterBatchId == batchId && m.SealedToken != null).OrderBy(m => m.Id).ToListAsync(stop))
                {
                    if (await standings.OfAsync(letter, stop) is { Stopped: null } standing && await OpenAsync(letter, links, stop) is { Count: > 0 } places)
                    {
                        sheets.Add(await SheetAsync(batch, letter, standing, places, people, stop));
                    }
                }

                await audit.WriteAsync(by, AuditActions.LettersShown, $"batch {batchId} programme {batch.ProgrammeId} count {sheets.Count}", stop);
                return sheets;
            },
            stop);
    }

    /// <summary>The forms that nobody has answered meanwhile.</summary>
    private async Task<List<(LetterKey Key, ResponseLink Place)>> OpenAsync(Message letter, LinksDb links, CancellationToken stop)
    {
        var open = new List<(LetterKey Key, ResponseLink Place)>();
        foreach (var key in keys.Open(letter))
        {
            if (await LetterKeys.PlaceAsync(links, key, stop) is { State: LinkState.Open } place)
            {
                open.Add((key, place));
            }
        }

        return open;
    }

    private async Task<LetterSheet> SheetAsync(LetterBatch batch, Message letter, Standing standing, List<(LetterKey Key, ResponseLink Place)> places, PeopleDb people, CancellationToken stop)
    {
        var programme = standing.Facts.Programme;
        var card = await questionnaires.ProgrammeAsync(programme.Id, stop);
        var codeAddress = $"{settings.PublicAddress.TrimEnd('/')}/kod";
        var words = texts.In(standing.Language);
        var forms = new List<PaperForm>();
        foreach (var (key, place) in places)
        {
            var page = await PageAsync(place.QuestionnaireVersionId, place.Role, words.Language, card, stop);
            forms.Add(new PaperForm(page, messageLinks.Address(key.Token).AbsoluteUri, codeAddress, key.Code.ToString()) { Number = forms.Count + 1, Together = places.Count });
        }

        return new LetterSheet(
            words,
            await ReceiverAsync(letter, standing.Person, people, stop),
            programme.SenderName,
            words.Day(batch.LetterDate),
            Paragraphs(standing.WordsOf(letter)!.Letter!, programme, words.Language, codeAddress, messageLinks.OptOutAddress(places[0].Key.Token).AbsoluteUri),
            forms);
    }

    private async Task<IReadOnlyList<string>> ReceiverAsync(Message letter, Participant person, PeopleDb people, CancellationToken stop)
    {
        var address = await people.ContactPoints
            .Where(c => c.ParticipantId == letter.ParticipantId && c.Kind == ContactKind.Address && c.UndeliverableSince == null).OrderBy(c => c.Number).FirstOrDefaultAsync(stop);
        var lines = address is null ? [] : seal.OpenContact(letter.ProgrammeId, address).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [seal.OpenName(letter.ProgrammeId, person.Id, person.SealedName), .. lines];
    }

    /// <summary>The form is in the letter's language when somebody has read the questionnaire in it, otherwise in Swedish.</summary>
    private async Task<PaperPage> PageAsync(int versionId, string role, Language language, ProgrammeCard card, CancellationToken stop)
    {
        var reviewed = await questionnaires.ReviewedLanguagesAsync(versionId, stop);
        var words = texts.In(reviewed.Contains(language.Code) ? language : Language.Swedish);
        return new PaperPage((await questionnaires.GetAsync(versionId, stop)).Questionnaire, card, words, Enum.Parse<RespondentRole>(role, ignoreCase: true), RespondentKind.Personal);
    }

    private static string[] Paragraphs(LanguageText text, Programme programme, Language language, string link, string optOut) => MessageText.Fill(text.In(language.Code), new Dictionary<string, string>
    {
        ["sender"] = Alone(programme.SenderName),
        ["contact"] = Alone(programme.ContactName),
        ["phone"] = Alone(programme.ContactPhone),
        ["link"] = Alone(link),
        ["stop"] = Alone(optOut),
    }).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Alone(string value) => $"{Isolate}{value}{EndOfIsolate}";
}
