using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data.Cases;

namespace Uppfoljning.Tests.Support;

/// <summary>Shipped questionnaires, published as they are.</summary>
public static class Publishing
{
    public static Task<int> PublishAsync(this TestApp app, int organisation, params string[] surveys) => app.Gate.WriteAsync<CasesDb, int>(
        async cases =>
        {
            foreach (var survey in surveys)
            {
                var json = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "surveys", $"{survey}.json"));
                cases.Add(new QuestionnaireVersion { OrganisationId = organisation, QuestionnaireId = survey, Number = 1, Json = json, Sha256 = SHA256.HashData(json), PublishedAt = app.Time.GetUtcNow() });
            }

            return await cases.SaveChangesAsync();
        },
        CancellationToken.None);

    public static Task<int> VersionAsync(this TestApp app, int organisation, string survey) => app.ReadAsync<CasesDb, int>(
        cases => cases.QuestionnaireVersions.Where(v => v.OrganisationId == organisation && v.QuestionnaireId == survey).Select(v => v.Id).SingleAsync());
}
