using System.Linq.Expressions;
using Uppfoljning.Web.Data.Answers;

namespace Uppfoljning.Web.Features.Results;

/// <summary>Answers that are counted together: one questionnaire version, on one occasion of one programme, from one kind of respondent.</summary>
public sealed record ResultKey(int ProgrammeId, int VersionId, string Occasion, string Role)
{
    internal Expression<Func<Response, bool>> Holds => response =>
        response.ProgrammeId == ProgrammeId && response.QuestionnaireVersionId == VersionId && response.Occasion == Occasion && response.Role == Role;
}
