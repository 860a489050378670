using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Features.Results;

/// <summary>Words for what results are about.</summary>
public static class ResultWords
{
    private static readonly string[] Occasions = ["start", "quarter", "exit", "m6", "m12", "partners"];
    private static readonly string[] Roles = ["participant", "coach", "staff", "caseWorker", "supervisor"];

    /// <summary>An occasion of the contact plan in words; one that an owner has named himself as it is.</summary>
    public static string Occasion(Words words, string occasion) => Occasions.Contains(occasion) ? words[$"results.occasion.{occasion}"] : occasion;

    public static string Role(Words words, string role) => Roles.Contains(role) ? words[$"results.role.{role}"] : role;
}
