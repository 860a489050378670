using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Results;

/// <summary>Where answers have come in, in the programmes whose results the caller may read.</summary>
public sealed class ResultList(Caller caller, CasesDb cases, AnswersDb answers, QuestionnaireLibrary library)
{
    public async Task<IReadOnlyList<ResultRow>> ReadAsync(CancellationToken stop)
    {
        var programmes = await cases.Programmes.For(caller, Permission.ReadResults).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
        var own = programmes.Keys.ToList();
        var received = await answers.Responses
            .Where(r => own.Contains(r.ProgrammeId) && r.SubmittedOn != null)
            .GroupBy(r => new { r.ProgrammeId, r.QuestionnaireVersionId, r.Occasion, r.Role })
            .Select(group => new { group.Key, Answers = group.Count() })
            .ToListAsync(stop);
        var rows = new List<ResultRow>();
        foreach (var group in received)
        {
            var questionnaire = (await library.GetAsync(group.Key.QuestionnaireVersionId, stop)).Questionnaire;
            rows.Add(new ResultRow(
                new ResultKey(group.Key.ProgrammeId, group.Key.QuestionnaireVersionId, group.Key.Occasion, group.Key.Role),
                programmes[group.Key.ProgrammeId],
                questionnaire.Title.In(LanguageText.Source),
                group.Answers));
        }

        return rows.OrderBy(r => r.Programme, SwedishOrder.Comparer).ThenBy(r => r.Title, SwedishOrder.Comparer)
            .ThenBy(r => r.Key.Occasion, StringComparer.Ordinal).ThenBy(r => r.Key.Role, StringComparer.Ordinal).ThenBy(r => r.Key.VersionId).ToList();
    }
}

/// <param name="Answers">Received up to now, counted or not.</param>
public sealed record ResultRow(ResultKey Key, string Programme, string Title, int Answers);
