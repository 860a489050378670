using System.Text;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Format;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>Takes in questionnaire files and keeps them, with or without errors, until they are published or thrown away.</summary>
public sealed class DraftService(CasesDb cases, WriteGate gate, StartingPoints starts, Caller caller, TimeProvider time)
{
    /// <returns>The draft's id, or what is wrong with the form. What is wrong with the file is told by the draft.</returns>
    public async Task<(int? Id, IReadOnlyList<Problem> Problems)> CreateAsync(int? organisationId, byte[]? file, string? text, string? start, CancellationToken stop)
    {
        var json = file is { Length: > 0 } ? file
            : !string.IsNullOrWhiteSpace(text) ? BytesOf(text)
            : start is not null ? starts.Find(start) : null;
        if (json is null)
        {
            return (null, [new Problem("File", "questionnaires.new.nothing")]);
        }

        var own = await OrganisationsAsync(stop);
        var organisation = own.Count == 1 ? own[0].Id : own.Any(o => o.Id == organisationId) ? organisationId : null;
        if (organisation is null)
        {
            return (null, [new Problem("OrganisationId", "questionnaires.new.organisation.missing")]);
        }

        var now = time.GetUtcNow();
        var id = await gate.WriteAsync<CasesDb, int>(
            async inside =>
            {
                var draft = new QuestionnaireDraft { OrganisationId = organisation.Value, Json = json, SavedAt = now };
                inside.Add(draft);
                await inside.SaveChangesAsync(stop);
                return draft.Id;
            },
            stop);
        return (id, []);
    }

    /// <returns>False when there is no such draft.</returns>
    public Task<bool> SaveAsync(int id, string? text, CancellationToken stop)
    {
        var json = BytesOf(text ?? "");
        var now = time.GetUtcNow();
        return gate.WriteAsync<CasesDb, bool>(
            async inside =>
            {
                var draft = await inside.QuestionnaireDrafts.For(inside, caller, Permission.DesignSurveys).AsTracking().SingleOrDefaultAsync(d => d.Id == id, stop);
                if (draft is null)
                {
                    return false;
                }

                draft.Json = json;
                draft.SavedAt = now;
                await inside.SaveChangesAsync(stop);
                return true;
            },
            stop);
    }

    /// <returns>False when there is no such draft.</returns>
    public Task<bool> DiscardAsync(int id, CancellationToken stop) => gate.WriteAsync<CasesDb, bool>(
        async inside =>
        {
            var draft = await inside.QuestionnaireDrafts.For(inside, caller, Permission.DesignSurveys).AsTracking().SingleOrDefaultAsync(d => d.Id == id, stop);
            if (draft is null)
            {
                return false;
            }

            inside.Remove(draft);
            await inside.SaveChangesAsync(stop);
            return true;
        },
        stop);

    public async Task<DraftPage?> FindAsync(int id, CancellationToken stop)
    {
        var draft = await cases.QuestionnaireDrafts.For(cases, caller, Permission.DesignSurveys).SingleOrDefaultAsync(d => d.Id == id, stop);
        if (draft is null)
        {
            return null;
        }

        var read = QuestionnaireReader.Read(draft.Json);
        return new DraftPage(id, Encoding.UTF8.GetString(draft.Json), read, await ChangesAsync(draft, read, stop));
    }

    public Task<List<OrganisationRow>> OrganisationsAsync(CancellationToken stop) =>
        cases.Organisations.For(cases, caller, Permission.DesignSurveys).OrderBy(o => o.Id).Select(o => new OrganisationRow(o.Id, o.Name)).ToListAsync(stop);

    private async Task<QuestionnaireChanges?> ChangesAsync(QuestionnaireDraft draft, ReadResult read, CancellationToken stop)
    {
        if (read.Questionnaire is not { } next)
        {
            return null;
        }

        var before = await cases.QuestionnaireVersions
            .Where(v => v.OrganisationId == draft.OrganisationId && v.QuestionnaireId == next.Id)
            .OrderByDescending(v => v.Number).Select(v => v.Json).FirstOrDefaultAsync(stop);
        return before is null ? null : QuestionnaireChanges.Between(QuestionnaireReader.Read(before).Questionnaire!, next);
    }

    /// <summary>Browsers send the line ends of a text field as CR LF, whatever was typed.</summary>
    private static byte[] BytesOf(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));
}

public sealed record OrganisationRow(int Id, string Name);

/// <param name="Text">As it stands, for editing.</param>
/// <param name="Read">What it turned out to be, with all findings.</param>
/// <param name="Changes">Against the last published version; null when there is none.</param>
public sealed record DraftPage(int Id, string Text, ReadResult Read, QuestionnaireChanges? Changes)
{
    public IReadOnlyList<SourceLine> Lines => SourceLine.Of(Text, Read.Findings);
}
