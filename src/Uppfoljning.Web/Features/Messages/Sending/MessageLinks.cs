using System.Text;
using System.Text.Json;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Planning;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages.Sending;

/// <summary>The link of a message: a token of its own, which leads to the person's one response at the occasion.</summary>
public sealed class MessageLinks(QuestionnaireLibrary questionnaires, Secrets secrets, Settings settings)
{
    /// <summary>The token of an earlier attempt at the same message, or a new one, stored as its hash.</summary>
    /// <returns>Null when the programme has published no such questionnaire, or the link is no longer open.</returns>
    internal async Task<string?> TokenAsync(LinksDb links, Message message, string code, OccasionRole role, ProgrammeFacts facts, CancellationToken stop)
    {
        if (message.SealedToken is not null)
        {
            return Open(message);
        }

        if (await LinkAsync(links, message, code, role, facts, stop) is not { State: LinkState.Open } link)
        {
            return null;
        }

        var token = Secrets.NewToken();
        await links.InsertAsync(new LinkToken { TokenHash = Secrets.HashToken(token), ResponseLinkId = link.Id }, stop);
        return token;
    }

    /// <summary>The place of the person's one response at the occasion, made when there is none.</summary>
    /// <returns>Null when the programme has published no such questionnaire.</returns>
    internal Task<ResponseLink?> LinkAsync(LinksDb links, Message message, string code, OccasionRole role, ProgrammeFacts facts, CancellationToken stop) =>
        LinkAsync(links, message, message.QuestionnaireId, code, role, facts, stop);

    /// <summary>The same, to another questionnaire of the occasion than the message's.</summary>
    internal async Task<ResponseLink?> LinkAsync(LinksDb links, Message message, string? questionnaire, string code, OccasionRole role, ProgrammeFacts facts, CancellationToken stop) =>
        questionnaire is not null && facts.Versions.TryGetValue(questionnaire, out var versions)
            ? await LinkAsync(links, message, code, await RoleAsync(role, versions[0], stop), versions, stop)
            : null;

    public byte[] Seal(Message message, string token) => secrets.Seal(Encoding.ASCII.GetBytes(token), Place(message));

    internal string Open(Message message) => Encoding.ASCII.GetString(secrets.Open(message.SealedToken, Place(message)));

    public Uri Address(string token) => new($"{settings.PublicAddress.TrimEnd('/')}/s/{token}");

    public Uri OptOutAddress(string token) => new($"{settings.PublicAddress.TrimEnd('/')}/s/{token}/avsta");

    /// <summary>One link for a person, an occasion and a questionnaire, whichever version it was made under; it lives until the window closes.</summary>
    private static async Task<ResponseLink> LinkAsync(LinksDb links, Message message, string code, string role, int[] versions, CancellationToken stop)
    {
        var closes = LinkClosings.At(message.ClosesOn);
        var known = await links.LinksOfAsync(message.ProgrammeId, code, message.Occasion, role, stop);
        if (known.Find(l => versions.Contains(l.QuestionnaireVersionId)) is not { } link)
        {
            return await links.InsertAsync(
                new ResponseLink
                {
                    ProgrammeId = message.ProgrammeId,
                    QuestionnaireVersionId = versions[0],
                    Occasion = message.Occasion,
                    Role = role,
                    ParticipantCode = code,
                    Mode = ResponseMode.Own,
                    ClosesAt = closes,
                },
                stop);
        }

        if (link.ClosesAt != closes)
        {
            link.CloseAt(closes);
            await links.SaveClosingAsync(link, stop);
        }

        return link;
    }

    /// <summary>People with a role in the programme answer as the first respondent that the questionnaire names.</summary>
    private async ValueTask<string> RoleAsync(OccasionRole role, int version, CancellationToken stop) => JsonNamingPolicy.CamelCase.ConvertName(role == OccasionRole.Partner
        ? (await questionnaires.GetAsync(version, stop)).Questionnaire.Respondents[0].Role.ToString()
        : role.ToString());

    private static string Place(Message message) => $"Messages|SealedToken|{message.Id}|{message.ProgrammeId}";
}
