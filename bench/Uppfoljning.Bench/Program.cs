using System.Globalization;
using Uppfoljning.Bench;
using Uppfoljning.Bench.Statistics;

return args switch
{
    ["answering", var questionnaire, .. var rest] => await Answering.RunAsync(Path.GetFullPath(questionnaire), Number(rest, 0, 5000), Number(rest, 1, 16)),
    ["bare", var page] => await Bare.ServeAsync(page),
    ["pages", var questionnaire] => await Pages.RunAsync(Path.GetFullPath(questionnaire)),
    ["kill", var questionnaire, .. var rest] => await KillTest.RunAsync(Path.GetFullPath(questionnaire), Number(rest, 0, 20), Number(rest, 1, 250)),
    ["emails", .. var rest] => await Emails.RunAsync(Number(rest, 0, 5000)),
    ["emailkill", .. var rest] => await Emails.KillAsync(Number(rest, 0, 20), Number(rest, 1, 1000)),
    ["send", var folder, var port, var authority] => await Emails.SendAsync(folder, int.Parse(port, CultureInfo.InvariantCulture), authority),
    ["imports", .. var rest] => await Imports.RunAsync(Number(rest, 0, 50_000)),
    ["planning", .. var rest] => await Planning.RunAsync(Number(rest, 0, 100_000), Number(rest, 1, 3)),
    ["statistics", var part, var folder, .. var rest] => await StatisticsBench.RunAsync(part, Path.GetFullPath(folder), Number(rest, 0, 0)),
    _ => Usage(),
};

static int Number(string[] rest, int at, int otherwise) => rest.Length > at ? int.Parse(rest[at], CultureInfo.InvariantCulture) : otherwise;

static int Usage()
{
    Console.Error.WriteLine("""
        answering QUESTIONNAIRE [RESPONSES [AT-ONCE]]   whole responses a second, CPU, p99, memory, start
        bare PAGE                                       the peer of answering: one page and one redirection, nothing behind them
        pages QUESTIONNAIRE                             weight of each page with its files, compressed
        kill QUESTIONNAIRE [TIMES [EACH]]               SIGKILL during submits; what was acknowledged is looked for
        emails [COUNT]                                  e-mails a second to a real server with TLS (needs python3-aiosmtpd)
        emailkill [TIMES [COUNT]]                       SIGKILL of the sender; who was written to, how often; with UPPFOLJNING_POSTGRES of two senders on it
        imports [ROWS]                                  a file of so many participants: read and checked, and stored
        planning [COUNT [YEARS]]                        the sweep over so many times in programmes, whose exits are spread over so many years; with UPPFOLJNING_POSTGRES on both databases
        statistics PART FOLDER [ROWS]                   one part of bench/statistics, which runs them all beside their peers
        """);
    return 2;
}
