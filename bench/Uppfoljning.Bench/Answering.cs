using System.Diagnostics;

namespace Uppfoljning.Bench;

/// <summary>Whole responses over HTTP, from the start page to "Tack": every page loaded, every form posted, each link its own.</summary>
public static class Answering
{
    /// <summary>As many responses as it takes until the runtime has compiled the pages for good: by then its compiling thread has gone quiet.</summary>
    private const int WarmUp = 5000;

    private const int Open = 1000;

    public static async Task<int> RunAsync(string questionnaire, int responses, int atOnce)
    {
        using var server = new Server();
        var started = server.Start();
        server.Kill();
        var links = server.Links(questionnaire, responses + WarmUp + Open);
        server.Start();
        await AnswerAllAsync(links.Take(WarmUp), atOnce, []);
        var open = await BeginAsync(links.TakeLast(Open));

        var waits = new List<double>(responses * 32);
        var cpu = server.Cpu();
        var watch = Stopwatch.StartNew();
        var requests = await AnswerAllAsync(links.Skip(WarmUp).Take(responses), atOnce, waits);
        var seconds = watch.Elapsed.TotalSeconds;
        var spent = (server.Cpu() - cpu).TotalMilliseconds;

        var memory = server.MegabytesResident();
        var (each, bare) = (spent / responses, await BareAsync(open[0], responses, requests / responses, atOnce));
        await AnswerAllAsync(open, atOnce, []);

        waits.Sort();
        Console.WriteLine($"""
            {Conditions.Line()}
            {Path.GetFileName(questionnaire)}: {responses} whole responses, {atOnce} at once, {requests / (double)responses:0.0} requests each, SQLite synchronous=FULL, after {WarmUp} to warm up; {open.Count} more forms begun before, left open meanwhile and all finished after
            responses a second      {responses / seconds:0.0}
            server CPU a response   {each:0.00} ms ({spent / requests * 1000:0} µs a request)
            of a bare server        {bare:0.00} ms for as many requests that give one of these pages or redirect, with nothing behind them; ours are {each / bare:0.0} times that
            request p50 / p99 / max {waits[waits.Count / 2]:0.0} / {waits[(int)(waits.Count * 0.99)]:0.0} / {waits[^1]:0.0} ms
            memory after            {memory:0} MB
            start to first page     {started.TotalSeconds:0.00} s (new database)
            """);
        return 0;
    }

    private static async Task<double> BareAsync(string page, int responses, int requests, int atOnce)
    {
        using var http = new RawHttp(Server.Host, Server.Port);
        using var bare = new Bare((await http.GetAsync(page)).Body);
        return await bare.CpuAsync(responses, requests, atOnce);
    }

    /// <returns>Where each goes on: its first question.</returns>
    private static async Task<IReadOnlyList<string>> BeginAsync(IEnumerable<string> links)
    {
        using var http = new RawHttp(Server.Host, Server.Port);
        var begun = new List<string>();
        foreach (var link in links)
        {
            var form = Form.Fill((await http.GetAsync(link)).Body, link)!.Value;
            begun.Add((await http.PostAsync(form.Action, form.Body)).Location!);
        }

        return begun;
    }

    private static async Task<int> AnswerAllAsync(IEnumerable<string> links, int atOnce, List<double> waits)
    {
        var queue = new System.Collections.Concurrent.ConcurrentQueue<string>(links);
        var lanes = await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
        {
            using var http = new RawHttp(Server.Host, Server.Port);
            var own = new List<double>();
            while (queue.TryDequeue(out var link))
            {
                await AnswerOneAsync(http, link, own);
            }

            return own;
        }));
        foreach (var lane in lanes)
        {
            waits.AddRange(lane);
        }

        return lanes.Sum(l => l.Count);
    }

    /// <returns>The address of "Tack".</returns>
    public static async Task<string> AnswerOneAsync(RawHttp http, string link, List<double> waits)
    {
        var at = link;
        while (true)
        {
            var page = await TimedAsync(() => http.GetAsync(at), waits);
            if (page.Status != 200)
            {
                throw new InvalidOperationException($"GET {at} gave {page.Status}.");
            }

            if (at.EndsWith("/tack", StringComparison.Ordinal) || Form.Fill(page.Body, at) is not { } form)
            {
                return at;
            }

            var reply = await TimedAsync(() => http.PostAsync(form.Action, form.Body), waits);
            at = reply.Status is 302 or 303 && reply.Location is not null
                ? reply.Location
                : throw new InvalidOperationException($"POST {form.Action} gave {reply.Status}: {form.Body}");
        }
    }

    private static async Task<Reply> TimedAsync(Func<Task<Reply>> send, List<double> waits)
    {
        var from = Stopwatch.GetTimestamp();
        var reply = await send();
        waits.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        return reply;
    }
}
