using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Format;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>Makes a draft a version that never changes.</summary>
public sealed class PublishService(CasesDb cases, AuditedGate gate, Caller caller, TimeProvider time)
{
    public async Task<PublishOutcome> PublishAsync(int draftId, CancellationToken stop)
    {
        var seen = await cases.QuestionnaireDrafts.For(cases, caller, Permission.DesignSurveys).SingleOrDefaultAsync(d => d.Id == draftId, stop);
        if (seen is null)
        {
            return new UnknownDraft();
        }

        var read = QuestionnaireReader.Read(seen.Json);
        return read.CanBePublished
            ? await gate.WriteAsync<CasesDb, PublishOutcome>((inside, audit) => PublishAsync(inside, audit, draftId, read.Questionnaire!.Id, seen.Json, stop), stop)
            : new CannotBePublished();
    }

    private async Task<PublishOutcome> PublishAsync(CasesDb inside, AuditPen audit, int draftId, string questionnaireId, byte[] json, CancellationToken stop)
    {
        var draft = await inside.QuestionnaireDrafts.AsTracking().SingleOrDefaultAsync(d => d.Id == draftId, stop);
        if (draft is null || !draft.Json.AsSpan().SequenceEqual(json))
        {
            return new CannotBePublished();
        }

        var (version, isNew) = await inside.PublishAsync(draft.OrganisationId, questionnaireId, json, time.GetUtcNow(), stop);
        if (!isNew)
        {
            return new AlreadyPublished(version.Id);
        }

        inside.Remove(draft);
        await inside.SaveChangesAsync(stop);
        await audit.WriteAsync(caller.AccountId, AuditActions.QuestionnairePublished, $"version {version.Id}", stop);
        return new Published(version.Id);
    }
}

public abstract record PublishOutcome;

public sealed record Published(int VersionId) : PublishOutcome;

/// <summary>The very same file is a version already.</summary>
public sealed record AlreadyPublished(int VersionId) : PublishOutcome;

/// <summary>It has findings, or was changed meanwhile.</summary>
public sealed record CannotBePublished : PublishOutcome;

public sealed record UnknownDraft : PublishOutcome;
