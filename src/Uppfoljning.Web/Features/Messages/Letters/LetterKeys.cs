using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Sending;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages.Letters;

/// <summary>What opens one of a letter's forms.</summary>
/// <param name="Token">Of the QR code.</param>
/// <param name="Code">Typed, by the person or by whoever registers the paper.</param>
internal sealed record LetterKey(string Token, TypedCode Code);

/// <summary>The keys printed on a letter: a token and a typed code for each form in it, sealed with the letter until it is posted.</summary>
public sealed class LetterKeys(MessageLinks messageLinks, Secrets secrets)
{
    private const char Between = ' ';

    /// <summary>Keys to everything the person is asked at the occasion and has not answered.</summary>
    /// <returns>The keys sealed; null when the link of the letter itself is not open, or leads nowhere.</returns>
    internal async Task<byte[]?> CutAsync(LinksDb links, Message letter, string code, OccasionRole role, ProgrammeFacts facts, CancellationToken stop)
    {
        var keys = new List<LetterKey>();
        foreach (var questionnaire in facts.AskedWith(letter, role))
        {
            if (await messageLinks.LinkAsync(links, letter, questionnaire, code, role, facts, stop) is { State: LinkState.Open } link)
            {
                keys.Add(Cut(links, link));
            }
            else if (keys.Count == 0)
            {
                return null;
            }
        }

        await links.SaveChangesAsync(stop);
        return keys.Count == 0 ? null : messageLinks.Seal(letter, string.Join(Between, keys.Select(k => $"{k.Token}{Between}{k.Code}")));
    }

    /// <returns>In the order of the forms.</returns>
    internal IReadOnlyList<LetterKey> Open(Message letter) =>
        [.. messageLinks.Open(letter).Split(Between).Chunk(2).Select(pair => new LetterKey(pair[0], TypedCode.Read(pair[1])!.Value))];

    /// <summary>The place that a key leads to.</summary>
    internal static Task<ResponseLink> PlaceAsync(LinksDb links, LetterKey key, CancellationToken stop)
    {
        var hash = Secrets.HashToken(key.Token);
        return links.LinkTokens.Where(t => t.TokenHash == hash).Join(links.ResponseLinks, t => t.ResponseLinkId, l => l.Id, (_, l) => l).SingleAsync(stop);
    }

    /// <summary>What was printed and thrown away opens nothing any more.</summary>
    internal async Task ForgetAsync(LinksDb links, Message letter, CancellationToken stop)
    {
        var keys = Open(letter);
        var (tokens, codes) = (keys.Select(k => Secrets.HashToken(k.Token)).ToList(), keys.Select(k => secrets.HashCode(k.Code)).ToList());
        await links.LinkTokens.Where(t => tokens.Contains(t.TokenHash)).ExecuteDeleteAsync(stop);
        await links.AccessCodes.Where(c => codes.Contains(c.CodeHash)).ExecuteDeleteAsync(stop);
    }

    private LetterKey Cut(LinksDb links, ResponseLink link)
    {
        var key = new LetterKey(Secrets.NewToken(), TypedCode.New());
        links.Add(new LinkToken { TokenHash = Secrets.HashToken(key.Token), ResponseLinkId = link.Id });
        links.Add(new AccessCode { CodeHash = secrets.HashCode(key.Code), ResponseLinkId = link.Id });
        return key;
    }
}
