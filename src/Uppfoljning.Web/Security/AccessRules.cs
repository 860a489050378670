using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Uppfoljning.Web.Security;

/// <summary>Who gets in: the session, a rule for each permission, and forms that only our own pages can send.</summary>
public static class AccessRules
{
    private const string ApplicationName = "Uppfoljning";

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddAuthentication(SessionAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, null);
        services.AddAuthorization(rules =>
        {
            foreach (var permission in Enum.GetValues<Permission>())
            {
                rules.AddPolicy(permission.ToString(), rule => rule.RequireAuthenticatedUser().RequireAssertion(asked => Caller.May(asked.User, permission)));
            }

            rules.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(NamesNoPage).Build();
        });
        services.AddAntiforgery(forms =>
        {
            forms.Cookie = new HostCookie { Name = "__Host-form", HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };
            forms.HeaderName = null;
            forms.SuppressXFrameOptionsHeader = true; // frame-ancestors says it
        });
        services.AddSingleton<ProtectionKeyStore>();
        services.AddSingleton<SealedXml>();
        services.AddDataProtection().SetApplicationName(ApplicationName);
        services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeyStore, SealedXml>((keys, store, xml) =>
        {
            keys.XmlRepository = store;
            keys.XmlEncryptor = xml;
        });
        services.AddScoped<Caller>();
        return services;
    }

    /// <summary>A page for everybody does not look at who is signed in: whoever answers comes in by another door than the staff.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) => app.UseWhen(
        context => context.GetEndpoint()?.Metadata.GetMetadata<PublicAttribute>() is null,
        staff =>
        {
            staff.UseAuthentication().Use(Enter).UseAuthorization();

            // That both are in use is noted with the branch. Where the site does not see the note, it puts them once more before everything else, for every request and outside the error pages.
            foreach (var (note, value) in staff.Properties)
            {
                app.Properties[note] = value;
            }
        });

    private static Task Enter(HttpContext context, RequestDelegate next)
    {
        context.RequestServices.GetRequiredService<Caller>().Enter(context.User);
        return next(context);
    }

    /// <summary>A page that names neither a permission nor that it is public is refused; an address without a page goes on to "not found".</summary>
    private static bool NamesNoPage(AuthorizationHandlerContext asked) =>
        asked.Resource is HttpContext context && context.GetEndpoint() is null;
}
