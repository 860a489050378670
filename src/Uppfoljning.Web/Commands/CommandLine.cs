using System.CommandLine;
using System.CommandLine.Parsing;
using Uppfoljning.Web.Commands.Summarise;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Commands;

/// <summary>
/// Every verb of <c>./run VERB …</c>; without a verb the site is served.
/// Exit codes: 0 ok, 1 the input was refused, 2 wrong usage, 3 failure.
/// </summary>
public static class CommandLine
{
    public const int Ok = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;
    public const int Failure = 3;

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand(CommandTexts.Of("root"));
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(SummariseCommand.Create());
        root.Subcommands.Add(ParticipantsCommand.Create());
        root.Subcommands.Add(PlanCommand.Create());
        root.Subcommands.Add(RehearseCommand.Create());
        root.Subcommands.Add(MigrateCommand.Create());
        root.Subcommands.Add(AdminCommand.Create());
        root.Subcommands.Add(BackupCommand.Create());
        root.Subcommands.Add(RestoreCommand.Create());
        root.Subcommands.Add(VerifyCommand.Create());
        root.Subcommands.Add(LinkCommand.Create());
        var parsed = root.Parse(args is [] or ["--demo" or "--urls", ..] ? ["serve", .. args] : args);
        var problems = parsed.Errors.Select(e => e.Message).Concat(UnknownOptions(parsed)).Distinct().ToList();
        if (problems.Count > 0)
        {
            problems.ForEach(Console.Error.WriteLine);
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (RefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return Refused;
        }
        catch (Exception error) when (error is InvalidOperationException or IOException or UnauthorizedAccessException or ArgumentException or Data.StoreUnavailableException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return Failure;
        }
    }

    /// <summary>A verb that takes files would otherwise take a misspelt option for one.</summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) => parsed.Tokens
        .Where(t => t.Type == TokenType.Argument && t.Value.StartsWith("--", StringComparison.Ordinal))
        .Select(t => Placeholders.Fill(CommandTexts.Of("option.unknown"), ("option", t.Value)));
}

/// <summary>What a verb was given cannot be used; the message says where and what to do.</summary>
public sealed class RefusedException(string message) : Exception(message);
