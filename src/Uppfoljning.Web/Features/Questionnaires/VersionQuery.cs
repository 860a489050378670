using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>One published version, and its file.</summary>
public sealed class VersionQuery(CasesDb cases, QuestionnaireLibrary library, Caller caller)
{
    public async Task<VersionPage?> FindAsync(int id, CancellationToken stop)
    {
        if (await Own(id).SingleOrDefaultAsync(stop) is not { } version)
        {
            return null;
        }

        var questionnaire = (await library.GetAsync(id, stop)).Questionnaire;
        var reviews = await cases.TranslationReviews.Where(r => r.QuestionnaireVersionId == id).ToDictionaryAsync(r => r.Language, r => r.ReviewedOn, stop);
        return new VersionPage(
            id,
            questionnaire,
            version.Number,
            StockholmTime.Civil(version.PublishedAt).Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Convert.ToHexStringLower(version.Sha256),
            questionnaire.Languages.Select(l => StateOf(l, reviews)).ToList(),
            await ChangesAsync(version, questionnaire, stop));
    }

    public async Task<(byte[] Json, string Name)?> FileAsync(int id, CancellationToken stop) =>
        await Own(id).SingleOrDefaultAsync(stop) is { } version
            ? (version.Json, string.Create(CultureInfo.InvariantCulture, $"{version.QuestionnaireId}-v{version.Number}.json"))
            : null;

    private IQueryable<QuestionnaireVersion> Own(int id) => cases.QuestionnaireVersions.For(cases, caller, Permission.DesignSurveys).Where(v => v.Id == id);

    private static LanguageState StateOf(Language language, Dictionary<string, DateOnly> reviews)
    {
        var known = Localisation.Language.Find(language.Code);
        return new LanguageState(
            language.Code,
            known?.OwnName ?? language.Code,
            language.Reviewed || language.Code == LanguageText.Source || reviews.ContainsKey(language.Code),
            reviews.TryGetValue(language.Code, out var on) ? on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
    }

    private async Task<QuestionnaireChanges?> ChangesAsync(QuestionnaireVersion version, Questionnaire questionnaire, CancellationToken stop)
    {
        var before = await cases.QuestionnaireVersions
            .Where(v => v.OrganisationId == version.OrganisationId && v.QuestionnaireId == version.QuestionnaireId && v.Number == version.Number - 1)
            .Select(v => v.Json).SingleOrDefaultAsync(stop);
        return before is null ? null : QuestionnaireChanges.Between(QuestionnaireReader.Read(before).Questionnaire!, questionnaire);
    }
}

/// <param name="Changes">Against the version before; null for the first.</param>
public sealed record VersionPage(
    int Id, Questionnaire Questionnaire, int Number, string PublishedOn, string Sha256, IReadOnlyList<LanguageState> Languages, QuestionnaireChanges? Changes)
{
    public string Title => Questionnaire.Title.In(LanguageText.Source);
}

/// <param name="IsReviewed">In the file, or recorded since.</param>
/// <param name="RecordedOn">When it was recorded; null when it was not.</param>
public sealed record LanguageState(string Code, string OwnName, bool IsReviewed, string? RecordedOn);
