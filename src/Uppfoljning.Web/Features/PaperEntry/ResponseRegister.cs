using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.PaperEntry;

/// <summary>Makes a paper that two entries agree on the person's one response.</summary>
public sealed class ResponseRegister(QuestionnaireLibrary library, TimeProvider time)
{
    private const string Yes = "yes";
    private const string Participant = "participant";

    /// <summary>Works inside the caller's unit.</summary>
    /// <returns>False when the person has answered otherwise or said no meanwhile, or the time is over.</returns>
    internal async Task<bool> TakeAsync(TypedPaper paper, PaperValues agreed, AnswersDb answers, LinksDb links, CasesDb cases, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var link = await links.ResponseLinks.AsTracking().SingleAsync(
            l => l.ProgrammeId == paper.ProgrammeId && l.ParticipantCode == paper.ParticipantCode && l.Occasion == paper.Occasion && l.QuestionnaireVersionId == paper.QuestionnaireVersionId && l.Role == paper.Role, stop);
        if (!link.IsOpenAt(now))
        {
            return false;
        }

        var published = await library.GetAsync(paper.QuestionnaireVersionId, stop);
        var (read, _) = agreed.Read(published.Questionnaire);
        var complete = published.RouteFor(RespondentKind.Personal, Enum.Parse<RespondentRole>(paper.Role, ignoreCase: true)).Complete(read);
        var today = StockholmTime.Civil(now).Day;
        var response = New(paper);
        response.Submit(complete.ToCodedJson(), today);
        answers.Add(response);
        answers.AddRange(published.Questionnaire.Items.Where(i => complete[i.Id] is TextAnswer)
            .Select(i => new FreeText { ResponseId = response.Id, ItemId = i.Id, Text = ((TextAnswer)complete[i.Id]!).Text }));
        if (link.ResponseId is { } begun)
        {
            await answers.Responses.Where(r => r.Id == begun).ExecuteDeleteAsync(stop);
        }

        await TakeCallAsync(published.Questionnaire, read, link, links, now, stop);
        link.FillInBy(ResponseMode.Paper);
        link.BeginAnew(response.Id);
        link.Answer(Secrets.NewShortId(), $"paper {paper.Id}");
        await NoteAsync(paper, published.Questionnaire.Id, cases, today, stop);
        await answers.SaveChangesAsync(stop);
        await links.SaveChangesAsync(stop);
        await cases.SaveChangesAsync(stop);
        return true;
    }

    private static Response New(TypedPaper paper) => new()
    {
        Id = Secrets.NewGuid(),
        ProgrammeId = paper.ProgrammeId,
        QuestionnaireVersionId = paper.QuestionnaireVersionId,
        Occasion = paper.Occasion,
        ParticipantCode = paper.ParticipantCode,
        Role = paper.Role,
        Mode = ResponseMode.Paper,
        Language = paper.Language,
        Coded = "{}",
    };

    private static async Task TakeCallAsync(Questionnaire questionnaire, AnswerSet read, ResponseLink link, LinksDb links, DateTimeOffset now, CancellationToken stop)
    {
        var isWanted = questionnaire.Items.Any(i => i.StoreAs == StoreAs.CallRequest && read[i.Id] is ChoiceAnswer { Value: Yes });
        if (isWanted && !await links.CallRequests.AnyAsync(c => c.ResponseLinkId == link.Id, stop))
        {
            links.Add(new CallRequest { ResponseLinkId = link.Id, At = now });
        }
    }

    private static async Task NoteAsync(TypedPaper paper, string questionnaireId, CasesDb cases, DateOnly today, CancellationToken stop)
    {
        if (paper.Role != Participant)
        {
            return;
        }

        var kept = await cases.Participations.AsTracking().SingleOrDefaultAsync(
            p => p.ProgrammeId == paper.ProgrammeId && p.ParticipantCode == paper.ParticipantCode && p.Occasion == paper.Occasion && p.QuestionnaireId == questionnaireId, stop);
        if (kept is null)
        {
            cases.Add(kept = new Participation { ProgrammeId = paper.ProgrammeId, ParticipantCode = paper.ParticipantCode, Occasion = paper.Occasion, QuestionnaireId = questionnaireId });
        }

        kept.Start(today, paper.Language, ResponseMode.Paper);
        kept.Answer(today, paper.Language);
    }
}
