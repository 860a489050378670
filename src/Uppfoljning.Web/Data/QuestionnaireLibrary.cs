using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Web.Data.Cases;

namespace Uppfoljning.Web.Data;

/// <summary>
/// Published questionnaires, each read once: a version never changes. What may change beside it, the reviews of its
/// translations and the programme's own facts, is remembered for seconds only.
/// </summary>
public sealed class QuestionnaireLibrary
{
    private readonly IServiceScopeFactory scopes;
    private readonly ConcurrentDictionary<int, PublishedQuestionnaire> versions = new();
    private readonly BriefMemory<IReadOnlySet<string>> reviewed;
    private readonly BriefMemory<ProgrammeCard> programmes;

    public QuestionnaireLibrary(IServiceScopeFactory scopes, TimeProvider time)
    {
        this.scopes = scopes;
        reviewed = new BriefMemory<IReadOnlySet<string>>(time, ReadReviewedAsync);
        programmes = new BriefMemory<ProgrammeCard>(time, ReadProgrammeAsync);
    }

    /// <exception cref="InvalidOperationException">There is no such version.</exception>
    public async ValueTask<PublishedQuestionnaire> GetAsync(int versionId, CancellationToken stop) =>
        versions.TryGetValue(versionId, out var kept) ? kept : versions.GetOrAdd(versionId, await ReadAsync(versionId, stop));

    /// <summary>The languages a native speaker has read: marked so in the file, or recorded since. Swedish is always one.</summary>
    public ValueTask<IReadOnlySet<string>> ReviewedLanguagesAsync(int versionId, CancellationToken stop) => reviewed.GetAsync(versionId, stop);

    public ValueTask<ProgrammeCard> ProgrammeAsync(int programmeId, CancellationToken stop) => programmes.GetAsync(programmeId, stop);

    private async Task<PublishedQuestionnaire> ReadAsync(int versionId, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var json = await Cases(scope).QuestionnaireVersions.Where(v => v.Id == versionId).Select(v => v.Json).SingleAsync(stop);
        var questionnaire = QuestionnaireReader.Read(json).Questionnaire
            ?? throw new InvalidOperationException($"Questionnaire version {versionId} was published but cannot be read by this program.");
        return new PublishedQuestionnaire(versionId, questionnaire);
    }

    private async Task<IReadOnlySet<string>> ReadReviewedAsync(int versionId, CancellationToken stop)
    {
        var version = await GetAsync(versionId, stop);
        await using var scope = scopes.CreateAsyncScope();
        var recorded = await Cases(scope).TranslationReviews.Where(r => r.QuestionnaireVersionId == versionId).Select(r => r.Language).ToListAsync(stop);
        return version.Questionnaire.Languages.Where(l => l.Reviewed).Select(l => l.Code).Concat(recorded).Append(LanguageText.Source).ToHashSet();
    }

    private async Task<ProgrammeCard> ReadProgrammeAsync(int programmeId, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Cases(scope).Programmes
            .Where(p => p.Id == programmeId)
            .Select(p => new ProgrammeCard(p.Name, p.SenderName, p.ContactName, p.ContactPhone, p.ContactEmail, p.ContactHours, p.IsMadeUp))
            .SingleAsync(stop);
    }

    private static CasesDb Cases(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<CasesDb>();
}
