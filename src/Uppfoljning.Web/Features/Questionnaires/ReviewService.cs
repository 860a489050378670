using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>Records the owner's word that a native speaker has read a translation; from then on respondents are offered it.</summary>
public sealed class ReviewService(AuditedGate gate, Caller caller, TimeProvider time)
{
    /// <returns>False when there is no such version, or it does not have the language.</returns>
    public Task<bool> RecordAsync(int versionId, string? language, CancellationToken stop) => gate.WriteAsync<CasesDb, bool>(
        async (cases, audit) =>
        {
            var json = await cases.QuestionnaireVersions.For(cases, caller, Permission.DesignSurveys).Where(v => v.Id == versionId).Select(v => v.Json).SingleOrDefaultAsync(stop);
            if (json is null || QuestionnaireReader.Read(json).Questionnaire!.Languages.All(l => l.Code != language))
            {
                return false;
            }

            if (!await cases.TranslationReviews.AnyAsync(r => r.QuestionnaireVersionId == versionId && r.Language == language, stop))
            {
                var today = StockholmTime.Civil(time.GetUtcNow()).Day;
                cases.Add(new TranslationReview { QuestionnaireVersionId = versionId, Language = language!, ReviewedOn = today, RecordedBy = caller.AccountId });
                await cases.SaveChangesAsync(stop);
                await audit.WriteAsync(caller.AccountId, AuditActions.TranslationReviewed, $"version {versionId} {language}", stop);
            }

            return true;
        },
        stop);
}
