namespace Uppfoljning.Web.Security;

/// <summary>
/// Always Secure. The framework's own switch for that also refuses plain http behind a proxy and on localhost,
/// where browsers take Secure cookies all the same.
/// </summary>
internal sealed class HostCookie : CookieBuilder
{
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = true;
        return options;
    }
}
