using Uppfoljning.Engine.Format;
using Uppfoljning.Web.Features.Participants.Import;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>Puts what was found into words: what is wrong, and what to do.</summary>
internal static class FindingWords
{
    /// <summary>In the style of every file's findings: the path is the column's heading, the line is the row.</summary>
    public static Finding Finding(this Words words, ImportFinding found) => new(
        $"participants.{found.Problem.Code}",
        found.Problem.IsWarning ? Severity.Warning : Severity.Error,
        found.Heading ?? (found.Problem.Field is { } field ? words[$"participants.{field}"] : "$"),
        (int)found.Row,
        found.Column ?? 1,
        words.Fill(found.Problem, $"participants.{found.Problem.Code}"),
        words.Fill(found.Problem, $"participants.{found.Problem.Code}.remedy"));

    private static string Fill(this Words words, RowProblem problem, string key) => words.With(
        key,
        ("found", Found.Encode(problem.Found)),
        ("expected", problem.Expected),
        ("field", problem.Field is { } field ? words[$"participants.{field}"] : ""));
}
