using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Links;

namespace Uppfoljning.Web.Security;

/// <summary>Makes places for responses of persons who have a participant code but no other name here, each with a link and a typed code that are told once.</summary>
public sealed class LinkMint(Secrets secrets)
{
    /// <summary>Works and saves inside a unit of the write gate.</summary>
    public async Task<List<MintedLink>> MintAsync(LinksDb links, LinkPlace place, int count, CancellationToken stop)
    {
        var minted = Enumerable.Range(0, count).Select(_ => new
        {
            Token = Secrets.NewToken(),
            Code = TypedCode.New(),
            Link = new ResponseLink
            {
                ProgrammeId = place.ProgrammeId,
                QuestionnaireVersionId = place.VersionId,
                Occasion = place.Occasion,
                Role = place.Role,
                ParticipantCode = $"{place.CodePrefix}-{Secrets.NewShortId()}",
                Mode = ResponseMode.Own,
                ClosesAt = place.ClosesAt,
            },
        }).ToList();
        links.AddRange(minted.Select(m => m.Link));
        await links.SaveChangesAsync(stop);
        links.AddRange(minted.Select(m => new LinkToken { TokenHash = Secrets.HashToken(m.Token), ResponseLinkId = m.Link.Id }));
        links.AddRange(minted.Select(m => new AccessCode { CodeHash = secrets.HashCode(m.Code), ResponseLinkId = m.Link.Id }));
        await links.SaveChangesAsync(stop);
        return minted.ConvertAll(m => new MintedLink(m.Token, m.Code));
    }
}

/// <summary>What the responses will belong to.</summary>
/// <param name="CodePrefix">Says where the participant codes come from: T for tests, P for paper handed out.</param>
public sealed record LinkPlace(int ProgrammeId, int VersionId, string Occasion, string Role, string CodePrefix, DateTimeOffset ClosesAt);

public sealed record MintedLink(string Token, TypedCode Code);
