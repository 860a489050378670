using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Uppfoljning.Bench;

/// <summary>
/// Kills the server at random moments while forms are handed in, and then reads the database itself:
/// every form that was acknowledged must be there, once, and the file must be whole.
/// </summary>
public static class KillTest
{
    private const int AtOnce = 8;

    public static async Task<int> RunAsync(string questionnaire, int times, int each)
    {
        using var server = new Server();
        server.Start();
        server.Kill();
        var links = new ConcurrentQueue<string>(server.Links(questionnaire, times * each * 2));
        var acknowledged = new ConcurrentBag<string>();
        var random = new Random(7);
        for (var round = 1; round <= times; round++)
        {
            server.Start();
            var goal = each * round;
            var killed = false;
            var lanes = Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
            {
                using var http = new RawHttp(Server.Host, Server.Port);
                while (!Volatile.Read(ref killed) && links.TryDequeue(out var link))
                {
                    try
                    {
                        await Answering.AnswerOneAsync(http, link, []);
                        acknowledged.Add(link);
                    }
                    catch (Exception error) when (error is IOException or System.Net.Sockets.SocketException)
                    {
                        return;
                    }
                }
            })).ToList();
            while (acknowledged.Count < goal - random.Next(0, each / 4))
            {
                await Task.Delay(5);
            }

            server.Kill();
            Volatile.Write(ref killed, true);
            await Task.WhenAll(lanes);
        }

        return Check(server.DatabaseFile, acknowledged.Count, times);
    }

    private static int Check(string file, int acknowledged, int times)
    {
        using var database = new SqliteConnection($"Data Source={file}");
        database.Open();
        var answered = Scalar(database, "SELECT COUNT(*) FROM ResponseLinks WHERE State = 'Answered'");
        var submitted = Scalar(database, "SELECT COUNT(*) FROM Responses WHERE SubmittedOn IS NOT NULL");
        var twice = Scalar(database, "SELECT COUNT(*) FROM (SELECT ParticipantCode FROM Responses WHERE SubmittedOn IS NOT NULL GROUP BY ParticipantCode HAVING COUNT(*) > 1)");
        using var check = database.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        var integrity = (string)check.ExecuteScalar()!;
        var lost = Math.Max(0, acknowledged - submitted);
        Console.WriteLine($"""
            {Conditions.Line()}
            killed {times} times during submits; {acknowledged} acknowledged, {submitted} in the database ({submitted - acknowledged} committed and not yet heard of)
            links answered {answered}, lost {lost}, counted twice {twice}, integrity {integrity}
            """);
        return lost == 0 && twice == 0 && answered == submitted && integrity == "ok" ? 0 : 1;
    }

    private static long Scalar(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
