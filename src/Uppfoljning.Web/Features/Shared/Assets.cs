using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Uppfoljning.Web.Features.Shared;

/// <summary>The files of <c>wwwroot-assets</c>, served as they lie. An address that names the file's hash may be kept for ever.</summary>
public static class Assets
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "wwwroot-assets");
    private static readonly ConcurrentDictionary<string, string> Addresses = new(StringComparer.Ordinal);

    /// <summary>The address of a file such as <c>css/site.css</c>, with the hash of its content.</summary>
    public static string Address(string file) => Addresses.GetOrAdd(file, static f =>
        $"/assets/{f}?v={Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, f))).AsSpan(0, 6))}");

    public static StaticFileOptions Options() => new()
    {
        FileProvider = new PhysicalFileProvider(Folder),
        RequestPath = "/assets",
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=300",
    };
}
