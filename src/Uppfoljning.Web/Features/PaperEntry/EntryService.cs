using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.PaperEntry;

/// <summary>Takes what a registrar types: once, a second time, and where the two differ the one that the paper says. Two that agree become the response.</summary>
public sealed class EntryService(AuditedGate gate, AnswersDb readable, QuestionnaireLibrary library, ResponseRegister register, Caller caller, TimeProvider time)
{
    public const string First = "first", Second = "second", Blank = "blank";

    /// <summary>Stores nothing unless the outcome is <see cref="EntryKept"/>, <see cref="EntryDiffers"/> or <see cref="EntryRegistered"/>.</summary>
    public async Task<EntryOutcome> SaveAsync(int id, Func<string, IEnumerable<string?>> posted, string? language, CancellationToken stop)
    {
        if (await VersionAsync(id, stop) is not { } version)
        {
            return new EntryUnknown();
        }

        var questionnaire = (await library.GetAsync(version, stop)).Questionnaire;
        var (by, today) = (caller.AccountId, StockholmTime.Civil(time.GetUtcNow()).Day);
        return await gate.WriteAsync<AnswersDb, LinksDb, CasesDb, EntryOutcome>(
            async (answers, links, cases, audit) =>
            {
                if (await FindAsync(answers, id, stop) is not { } paper || (paper.First is not null && (paper.Second is not null || !paper.MayTypeSecond(by, today))))
                {
                    return new EntryUnknown();
                }

                var values = PaperValues.Posted(questionnaire, posted, withTexts: paper.First is null);
                if (values.Read(questionnaire).Problems is { Count: > 0 } problems)
                {
                    return new EntryRefused(values, problems);
                }

                var isFirst = paper.First is null;
                await audit.WriteAsync(by, AuditActions.PaperTyped, $"paper {id} entry {(isFirst ? 1 : 2)}", stop);
                if (isFirst)
                {
                    paper.TypeFirst(values.ToJson(), Language.Find(language)?.Code ?? Language.Swedish.Code, by, today);
                    await answers.SaveChangesAsync(stop);
                    return new EntryKept();
                }

                var first = PaperValues.FromJson(paper.First!);
                if (first.DifferencesFrom(values, questionnaire).Count > 0)
                {
                    paper.TypeSecond(values.ToJson(), by);
                    await answers.SaveChangesAsync(stop);
                    return new EntryDiffers();
                }

                return await RegisterAsync(paper, first, by, answers, links, cases, audit, stop);
            },
            stop);
    }

    /// <param name="id">The paper.</param>
    /// <param name="chosen">By item: <see cref="First"/>, <see cref="Second"/> or <see cref="Blank"/>; null when nothing was chosen.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<EntryOutcome> ChooseAsync(int id, Func<string, string?> chosen, CancellationToken stop)
    {
        if (await VersionAsync(id, stop) is not { } version)
        {
            return new EntryUnknown();
        }

        var questionnaire = (await library.GetAsync(version, stop)).Questionnaire;
        var by = caller.AccountId;
        return await gate.WriteAsync<AnswersDb, LinksDb, CasesDb, EntryOutcome>(
            async (answers, links, cases, audit) =>
            {
                if (await FindAsync(answers, id, stop) is not { Second: not null } paper)
                {
                    return new EntryUnknown();
                }

                var (agreed, second) = (PaperValues.FromJson(paper.First!), PaperValues.FromJson(paper.Second!));
                foreach (var item in agreed.DifferencesFrom(second, questionnaire))
                {
                    switch (chosen(item.Id))
                    {
                        case First:
                            break;
                        case Second:
                            agreed = agreed.With(item.Id, second[item.Id]);
                            break;
                        case Blank:
                            agreed = agreed.With(item.Id, []);
                            break;
                        default:
                            return new EntryNotChosen();
                    }
                }

                if (agreed.Read(questionnaire).Problems.Count > 0)
                {
                    return new EntryNotChosen();
                }

                await audit.WriteAsync(by, AuditActions.PaperCompared, $"paper {id}", stop);
                return await RegisterAsync(paper, agreed, by, answers, links, cases, audit, stop);
            },
            stop);
    }

    private async Task<EntryOutcome> RegisterAsync(TypedPaper paper, PaperValues agreed, int by, AnswersDb answers, LinksDb links, CasesDb cases, AuditPen audit, CancellationToken stop)
    {
        var isTaken = await register.TakeAsync(paper, agreed, answers, links, cases, stop);
        answers.Remove(paper);
        await answers.SaveChangesAsync(stop);
        if (isTaken)
        {
            await audit.WriteAsync(by, AuditActions.ResponseRegistered, $"paper {paper.Id} programme {paper.ProgrammeId}", stop);
        }

        return isTaken ? new EntryRegistered() : new EntryTooLate();
    }

    private Task<int?> VersionAsync(int id, CancellationToken stop) =>
        readable.TypedPapers.For(caller).Where(p => p.Id == id).Select(p => (int?)p.QuestionnaireVersionId).SingleOrDefaultAsync(stop);

    private Task<TypedPaper?> FindAsync(AnswersDb answers, int id, CancellationToken stop) =>
        answers.TypedPapers.For(caller).AsTracking().SingleOrDefaultAsync(p => p.Id == id, stop);
}

public abstract record EntryOutcome;

/// <summary>The first entry is there; the second is awaited.</summary>
public sealed record EntryKept : EntryOutcome;

/// <summary>The second entry is not like the first.</summary>
public sealed record EntryDiffers : EntryOutcome;

/// <summary>The response is stored, and what was typed is gone.</summary>
public sealed record EntryRegistered : EntryOutcome;

/// <summary>Somebody has answered on the web meanwhile, or said no, or the time is over: that holds, and what was typed is gone.</summary>
public sealed record EntryTooLate : EntryOutcome;

/// <param name="Values">As typed.</param>
/// <param name="Problems">By item.</param>
public sealed record EntryRefused(PaperValues Values, IReadOnlyDictionary<string, AnswerProblem> Problems) : EntryOutcome;

/// <summary>Something that differs was not chosen, or what was chosen contradicts itself.</summary>
public sealed record EntryNotChosen : EntryOutcome;

public sealed record EntryUnknown : EntryOutcome;
