using System.Text.RegularExpressions;

namespace Uppfoljning.Bench;

/// <summary>What each page of a response weighs on the wire, with its files, as a browser that accepts brotli asks for it.</summary>
public static partial class Pages
{
    public static async Task<int> RunAsync(string questionnaire)
    {
        using var server = new Server();
        server.Start();
        server.Kill();
        var at = server.Links(questionnaire, 1)[0];
        server.Start();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://{Server.Host}:{Server.Port}") };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Console.WriteLine($"{"page",-44} {"html",8} {"files",8} {"requests",9}");
        while (true)
        {
            var html = await http.GetStringAsync(at);
            var weight = await WeightAsync(http, at);
            var files = Files().Matches(html).Select(m => m.Groups["file"].Value).Where(seen.Add).ToList();
            var more = 0L;
            foreach (var file in files)
            {
                more += await WeightAsync(http, file);
            }

            Console.WriteLine($"{Secret().Replace(at, "/…"),-44} {weight,8} {more,8} {files.Count + 1,9}");
            if (at.EndsWith("/tack", StringComparison.Ordinal) || Form.Fill(html, at) is not { } form)
            {
                return 0;
            }

            using var raw = new RawHttp(Server.Host, Server.Port);
            at = (await raw.PostAsync(form.Action, form.Body)).Location!;
        }
    }

    /// <summary>Body bytes as sent, and the head estimated from its lines.</summary>
    private static async Task<long> WeightAsync(HttpClient http, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("br, gzip");
        using var reply = await http.SendAsync(request);
        var body = await reply.Content.ReadAsByteArrayAsync();
        return body.Length + reply.Headers.Concat(reply.Content.Headers).Sum(h => h.Key.Length + 4 + h.Value.Sum(v => v.Length));
    }

    [GeneratedRegex("(?:href|src)=\"(?<file>/assets/[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Files();

    [GeneratedRegex("/[1-9A-HJ-NP-Za-km-z]{11,22}(?=/|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Secret();
}
