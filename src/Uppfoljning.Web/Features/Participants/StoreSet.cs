using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>The three stores that a participant has rows in.</summary>
public sealed record StoreSet(PeopleDb People, CasesDb Cases, LinksDb Links)
{
    public async Task SaveAsync(CancellationToken stop)
    {
        await People.SaveChangesAsync(stop);
        await Cases.SaveChangesAsync(stop);
        await Links.SaveChangesAsync(stop);
    }
}
