using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>Opens and closes shared, anonymous addresses.</summary>
public sealed class CollectiveLinkService(AuditedGate gate, Caller caller, TimeProvider time)
{
    /// <summary>The occasions of the domain; what an organisation names itself comes with its contact plan.</summary>
    public static readonly IReadOnlyList<string> Occasions = ["start", "quarter", "exit", "m6", "m12", "partners"];

    /// <summary>How answers to a shared address may be given.</summary>
    public static readonly IReadOnlyList<ResponseMode> Modes = [ResponseMode.Own, ResponseMode.WaitingRoom, ResponseMode.Supported];

    public const int LongestDays = 366 * 2;

    /// <returns>What is wrong, or empty when it was opened; null when the version is not the caller's.</returns>
    public async Task<IReadOnlyList<Problem>?> CreateAsync(int versionId, CollectiveLinkForm form, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        return await gate.WriteAsync<CasesDb, LinksDb, IReadOnlyList<Problem>?>(
            async (cases, links, audit) =>
            {
                var version = await cases.QuestionnaireVersions.For(cases, caller, Permission.DesignSurveys)
                    .Where(v => v.Id == versionId).Select(v => new { v.OrganisationId, v.Json }).SingleOrDefaultAsync(stop);
                if (version is null)
                {
                    return null;
                }

                var isOwn = await cases.Programmes.For(caller, Permission.DesignSurveys).AnyAsync(p => p.Id == form.ProgrammeId && p.OrganisationId == version.OrganisationId, stop);
                var problems = Judge(form, isOwn, QuestionnaireReader.Read(version.Json).Questionnaire!, now);
                if (problems.Count > 0)
                {
                    return problems;
                }

                var link = new CollectiveLink
                {
                    Slug = Secrets.NewSlug(),
                    ProgrammeId = form.ProgrammeId!.Value,
                    QuestionnaireVersionId = versionId,
                    Occasion = form.Occasion!,
                    Role = form.Role!,
                    Mode = form.Mode!.Value,
                    ClosesAt = StockholmTime.Instant(form.ClosesOnDay!.Value.AddDays(1), TimeOnly.MinValue),
                };
                links.Add(link);
                await links.SaveChangesAsync(stop);
                await audit.WriteAsync(caller.AccountId, AuditActions.CollectiveLinkCreated, $"link {link.Id}", stop);
                return [];
            },
            stop);
    }

    /// <returns>False when there is no such link.</returns>
    public Task<bool> CloseAsync(int versionId, int linkId, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        return gate.WriteAsync<CasesDb, LinksDb, bool>(
            async (_, links, audit) =>
            {
                var link = await links.CollectiveLinks.For(caller, Permission.DesignSurveys).AsTracking().SingleOrDefaultAsync(l => l.Id == linkId && l.QuestionnaireVersionId == versionId, stop);
                if (link is null)
                {
                    return false;
                }

                if (link.ClosesAt > now)
                {
                    link.ClosesAt = now;
                    await links.SaveChangesAsync(stop);
                    await audit.WriteAsync(caller.AccountId, AuditActions.CollectiveLinkClosed, $"link {linkId}", stop);
                }

                return true;
            },
            stop);
    }

    public static string WordOf(RespondentRole role) => JsonNamingPolicy.CamelCase.ConvertName(role.ToString());

    private static List<Problem> Judge(CollectiveLinkForm form, bool isOwnProgramme, Questionnaire questionnaire, DateTimeOffset now)
    {
        var problems = new List<Problem>();
        var today = StockholmTime.Civil(now).Day;
        if (!isOwnProgramme)
        {
            problems.Add(new Problem(nameof(form.ProgrammeId), "links.programme.missing"));
        }

        if (!Occasions.Contains(form.Occasion))
        {
            problems.Add(new Problem(nameof(form.Occasion), "links.occasion.missing"));
        }

        if (questionnaire.Respondents.All(r => WordOf(r.Role) != form.Role))
        {
            problems.Add(new Problem(nameof(form.Role), "links.role.missing"));
        }

        if (form.Mode is not { } mode || !Modes.Contains(mode))
        {
            problems.Add(new Problem(nameof(form.Mode), "links.mode.missing"));
        }

        if (form.ClosesOnDay is not { } day || day < today || day > today.AddDays(LongestDays))
        {
            problems.Add(new Problem(nameof(form.ClosesOn), "links.closes.wrong"));
        }

        return problems;
    }
}

/// <summary>A shared address as it is asked for.</summary>
public sealed record CollectiveLinkForm
{
    public int? ProgrammeId { get; init; }
    public string? Occasion { get; init; }
    public string? Role { get; init; }
    public ResponseMode? Mode { get; init; }
    /// <summary>The last day it is open, as yyyy-MM-dd.</summary>
    public string? ClosesOn { get; init; }

    public DateOnly? ClosesOnDay => DateOnly.TryParseExact(ClosesOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
