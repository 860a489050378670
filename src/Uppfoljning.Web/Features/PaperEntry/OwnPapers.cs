using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.PaperEntry;

internal static class OwnPapers
{
    /// <summary>Only papers of programmes that the caller registers for: others are not found.</summary>
    public static IQueryable<TypedPaper> For(this IQueryable<TypedPaper> papers, Caller caller)
    {
        var own = caller.ProgrammesWith(Permission.EnterResponses);
        return papers.Where(p => own.Contains(p.ProgrammeId));
    }
}
