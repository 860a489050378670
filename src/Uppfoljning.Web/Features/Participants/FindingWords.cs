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
        words.Message(found.Problem),
        words.Remedy(found.Problem));

    public static string Message(this Words words, RowProblem problem) => words.Fill(problem, $"participants.{problem.Code}");

    public static string Remedy(this Words words, RowProblem problem) => words.Fill(problem, $"participants.{problem.Code}.remedy");

    private static string Fill(this Words words, RowProblem problem, string key) => words.With(
        key,
        ("found", Found.Encode(problem.Found)),
        ("expected", problem.Expected),
        ("field", problem.Field is { } field ? words[$"participants.{field}"] : ""));
}
