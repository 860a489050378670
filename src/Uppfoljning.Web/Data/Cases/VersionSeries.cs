using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>An organisation's versions of its questionnaires: numbered from 1, and the same file never twice.</summary>
public static class VersionSeries
{
    /// <summary>The version of exactly this file, or a new one with the next number. Saves.</summary>
    /// <param name="json">A questionnaire that can be published, under <paramref name="questionnaireId"/>.</param>
    public static async Task<(QuestionnaireVersion Version, bool IsNew)> PublishAsync(
        this CasesDb cases, int organisationId, string questionnaireId, byte[] json, DateTimeOffset now, CancellationToken stop)
    {
        var hash = SHA256.HashData(json);
        var series = cases.QuestionnaireVersions.Where(v => v.OrganisationId == organisationId && v.QuestionnaireId == questionnaireId);
        if (await series.FirstOrDefaultAsync(v => v.Sha256 == hash, stop) is { } same)
        {
            return (same, false);
        }

        var version = new QuestionnaireVersion
        {
            OrganisationId = organisationId,
            QuestionnaireId = questionnaireId,
            Number = (await series.MaxAsync(v => (int?)v.Number, stop) ?? 0) + 1,
            Json = json,
            Sha256 = hash,
            PublishedAt = now,
        };
        cases.Add(version);
        await cases.SaveChangesAsync(stop);
        return (version, true);
    }
}
