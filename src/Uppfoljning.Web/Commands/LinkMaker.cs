using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Format;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Commands;

/// <summary>Makes links for testing and print, and for a questionnaire file what they need: a version in the programme Test.</summary>
internal sealed class LinkMaker(WriteGate gate, LinkMint mint, Settings settings, TimeProvider time)
{
    private const string Occasion = "test";
    private static readonly TimeSpan OpenFor = TimeSpan.FromDays(30);

    /// <param name="personal">How many personal links; null for one collective.</param>
    /// <exception cref="RefusedException">There is no such questionnaire or programme, or the file has errors.</exception>
    public Task<List<MadeLink>> MakeAsync(string questionnaire, int? personal, int? programmeId, CancellationToken stop) =>
        gate.WriteAsync<CasesDb, LinksDb, List<MadeLink>>(
            async (cases, links) =>
            {
                var (programme, version) = File.Exists(questionnaire)
                    ? await PublishAsync(questionnaire, await ProgrammeAsync(programmeId, cases, stop) ?? await TestProgrammeAsync(cases, stop), cases, stop)
                    : await PublishedAsync(questionnaire, programmeId, cases, stop);
                var role = Respondents(version)[0];
                return personal is { } count
                    ? await MakePersonalAsync(programme.Id, version.Id, role, count, links, stop)
                    : [await MakeCollectiveAsync(programme.Id, version.Id, role, links, stop)];
            },
            stop);

    private async Task<List<MadeLink>> MakePersonalAsync(int programmeId, int versionId, string role, int count, LinksDb links, CancellationToken stop)
    {
        var place = new LinkPlace(programmeId, versionId, Occasion, role, "T", time.GetUtcNow() + OpenFor);
        var minted = await mint.MintAsync(links, place, count, stop);
        return minted.ConvertAll(m => new MadeLink(Address($"s/{m.Token}"), m.Code.ToString()));
    }

    private async Task<MadeLink> MakeCollectiveAsync(int programmeId, int versionId, string role, LinksDb links, CancellationToken stop)
    {
        var link = new CollectiveLink
        {
            Slug = Secrets.NewShortId(),
            ProgrammeId = programmeId,
            QuestionnaireVersionId = versionId,
            Occasion = Occasion,
            Role = role,
            Mode = ResponseMode.Own,
            ClosesAt = time.GetUtcNow() + OpenFor,
        };
        links.Add(link);
        await links.SaveChangesAsync(stop);
        return new MadeLink(Address($"q/{link.Slug}"), null);
    }

    private async Task<(Programme Programme, QuestionnaireVersion Version)> PublishAsync(string file, Programme programme, CasesDb cases, CancellationToken stop)
    {
        var json = await File.ReadAllBytesAsync(file, stop);
        var read = QuestionnaireReader.Read(json);
        if (!read.CanBePublished)
        {
            throw new RefusedException(string.Join(Environment.NewLine, read.Findings.Select(f => $"{file}:{f.Line}:{f.Column} {f.Code}: {f.Message} {f.Remedy}")));
        }

        var (version, _) = await cases.PublishAsync(programme.OrganisationId, read.Questionnaire!.Id, json, time.GetUtcNow(), stop);
        return (programme, version);
    }

    private static async Task<(Programme, QuestionnaireVersion)> PublishedAsync(string id, int? programmeId, CasesDb cases, CancellationToken stop)
    {
        var given = await ProgrammeAsync(programmeId, cases, stop);
        var version = await cases.QuestionnaireVersions
            .Where(v => v.QuestionnaireId == id && (given == null || v.OrganisationId == given.OrganisationId))
            .OrderByDescending(v => v.PublishedAt).FirstOrDefaultAsync(stop)
            ?? throw new RefusedException(Placeholders.Fill(CommandTexts.Of("link.questionnaire.unknown"), ("name", id)));
        var programme = given ?? await cases.Programmes.Where(p => p.OrganisationId == version.OrganisationId).OrderBy(p => p.Id).FirstAsync(stop);
        return (programme, version);
    }

    private static async Task<Programme?> ProgrammeAsync(int? id, CasesDb cases, CancellationToken stop) => id is null
        ? null
        : await cases.Programmes.SingleOrDefaultAsync(p => p.Id == id, stop)
            ?? throw new RefusedException(Placeholders.Fill(CommandTexts.Of("link.programme.unknown"), ("id", $"{id}")));

    private static async Task<Programme> TestProgrammeAsync(CasesDb cases, CancellationToken stop)
    {
        var name = CommandTexts.Of("link.test.name");
        if (await cases.Programmes.FirstOrDefaultAsync(p => p.IsMadeUp && p.Name == name, stop) is { } kept)
        {
            return kept;
        }

        var organisation = new Organisation { Name = name };
        cases.Add(organisation);
        await cases.SaveChangesAsync(stop);
        var programme = new Programme
        {
            OrganisationId = organisation.Id,
            Name = name,
            SenderName = name,
            ContactName = CommandTexts.Of("link.test.contact"),
            ContactPhone = CommandTexts.Of("link.test.phone"),
            ContactEmail = CommandTexts.Of("link.test.email"),
            ContactHours = CommandTexts.Of("link.test.hours"),
            IsMadeUp = true,
        };
        cases.Add(programme);
        await cases.SaveChangesAsync(stop);
        return programme;
    }

    private static List<string> Respondents(QuestionnaireVersion version) =>
        QuestionnaireReader.Read(version.Json).Questionnaire!.Respondents.Select(r => JsonNamingPolicy.CamelCase.ConvertName(r.Role.ToString())).ToList();

    private string Address(string path) => $"{settings.PublicAddress.TrimEnd('/')}/{path}";
}
