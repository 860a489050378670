namespace Uppfoljning.Web.Security;

/// <summary>The cookie that holds the key of a session. The browser keeps it to this host, from scripts and off plain http.</summary>
public static class SessionCookie
{
    public const string Name = "__Host-session";

    private static readonly CookieOptions Options = new()
    {
        Secure = true,
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
    };

    public static string? Read(HttpRequest request) =>
        request.Cookies[Name] is { } key && Secrets.LooksLikeToken(key) ? key : null;

    public static void Write(HttpResponse response, string key) => response.Cookies.Append(Name, key, Options);

    public static void Remove(HttpResponse response) => response.Cookies.Delete(Name, Options);
}
