using System.Text.Json;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>A respondent's role as it is stored and written in questionnaire files.</summary>
internal static class RoleWord
{
    public static string Of(RespondentRole role) => JsonNamingPolicy.CamelCase.ConvertName(role.ToString());
}
