using System.Globalization;
using Uppfoljning.Bench;

return args switch
{
    ["answering", var questionnaire, .. var rest] => await Answering.RunAsync(Path.GetFullPath(questionnaire), Number(rest, 0, 5000), Number(rest, 1, 16)),
    ["pages", var questionnaire] => await Pages.RunAsync(Path.GetFullPath(questionnaire)),
    ["kill", var questionnaire, .. var rest] => await KillTest.RunAsync(Path.GetFullPath(questionnaire), Number(rest, 0, 20), Number(rest, 1, 250)),
    ["summary", .. var rest] => FullSummary.Run(Number(rest, 0, 30)),
    _ => Usage(),
};

static int Number(string[] rest, int at, int otherwise) => rest.Length > at ? int.Parse(rest[at], CultureInfo.InvariantCulture) : otherwise;

static int Usage()
{
    Console.Error.WriteLine("""
        answering QUESTIONNAIRE [RESPONSES [AT-ONCE]]   whole responses a second, CPU, p99, memory, start
        pages QUESTIONNAIRE                             weight of each page with its files, compressed
        kill QUESTIONNAIRE [TIMES [EACH]]               SIGKILL during submits; what was acknowledged is looked for
        summary [ROUNDS]                                full statistics of 25 items, and a released table, 61 to 1,000,000 rows
        """);
    return 2;
}
