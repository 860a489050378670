using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Uppfoljning.Bench;

/// <summary>
/// The peer: the same web server in a process of its own with nothing behind it. A GET gives one of our pages as it
/// lies, compressed as ours are; a POST redirects. What that costs, the machine takes for the requests alone.
/// </summary>
public sealed class Bare : IDisposable
{
    public const int Port = Server.Port + 1;
    private const string Address = "/s/sida";
    private readonly string file = Path.GetTempFileName();
    private readonly Process process;

    public Bare(string page)
    {
        File.WriteAllText(file, page);
        process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Bare).Assembly.Location, "bare", file]))!;
        while (!Answers())
        {
            Thread.Yield();
        }
    }

    public static async Task<int> ServeAsync(string file)
    {
        var page = await File.ReadAllTextAsync(file);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://{Server.Host}:{Port.ToString(CultureInfo.InvariantCulture)}");
        builder.Services.AddResponseCompression(compression => compression.Providers.Add<BrotliCompressionProvider>());
        await using var app = builder.Build();
        app.UseResponseCompression();
        app.Run(async context =>
        {
            if (HttpMethods.IsPost(context.Request.Method))
            {
                await context.Request.ReadFormAsync();
                context.Response.StatusCode = StatusCodes.Status303SeeOther;
                context.Response.Headers.Location = Address;
                return;
            }

            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(page);
        });
        await app.RunAsync();
        return 0;
    }

    /// <summary>As many pairs of a page and a form as <paramref name="responses"/> of so many requests each take, on <paramref name="atOnce"/> connections.</summary>
    /// <returns>CPU of the server for each of the responses, in ms.</returns>
    public async Task<double> CpuAsync(int responses, int requests, int atOnce)
    {
        await AskAsync(responses * requests, atOnce);
        process.Refresh();
        var before = process.TotalProcessorTime;
        await AskAsync(responses * requests, atOnce);
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / responses;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        File.Delete(file);
    }

    private bool Answers()
    {
        try
        {
            using var tcp = new TcpClient(Server.Host, Port);
            return true;
        }
        catch (SocketException) when (!process.HasExited)
        {
            return false;
        }
    }

    private static Task AskAsync(int requests, int atOnce) => Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
    {
        using var http = new RawHttp(Server.Host, Port);
        for (var i = 0; i < requests / atOnce / 2; i++)
        {
            await http.GetAsync(Address);
            await http.PostAsync(Address, "_sprak=sv&Q1=4");
        }
    }));
}
