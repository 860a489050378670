using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Tests.Web.Security;

/// <summary>Every page of the site: as the assembly has them, and as the running site has them with their addresses.</summary>
internal static class PageList
{
    /// <summary>The pages that anyone may open. A new one is a decision, and its line is added here.</summary>
    public static readonly IReadOnlyList<string> Public =
    [
        "Answering.CallModel", "Answering.CheckModel", "Answering.CodeModel", "Answering.CollectiveModel", "Answering.DoneModel", "Answering.HereModel",
        "Answering.OptOutModel", "Answering.QuestionModel", "Answering.StartModel", "Answering.StoppedModel",
        "Accounts.SignInModel", "Errors.ErrorModel", "Front.AccessibilityModel", "Front.FrontModel",
    ];

    private const string Features = "Uppfoljning.Web.Features.";

    public static IReadOnlyList<Type> Models { get; } = typeof(Site).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract).ToList();

    public static string ShortName(Type model) => model.FullName![Features.Length..];

    public static bool IsPublic(Type model) => model.GetCustomAttribute<PublicAttribute>() is not null;

    public static Permission? PermissionOf(Type model) => model.GetCustomAttribute<RequiresAttribute>()?.Permission;

    public static IReadOnlyList<PageEntry> Staff(TestApp app) => app.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Select(e => (Endpoint: e, Page: e.Metadata.GetMetadata<PageActionDescriptor>()))
        .Where(e => e.Page is not null)
        .Select(e => new PageEntry($"/{e.Endpoint.RoutePattern.RawText!.TrimStart('/')}", ModelOf(e.Page!)))
        .Where(e => PermissionOf(e.Model) is not null)
        .ToList();

    /// <summary>A page and its model lie side by side and share a name.</summary>
    private static Type ModelOf(PageActionDescriptor page)
    {
        var name = page.RelativePath["/Features/".Length..^".cshtml".Length].Replace('/', '.');
        return typeof(Site).Assembly.GetType($"{Features}{name}Model") ?? throw new InvalidOperationException($"{page.RelativePath} has no model of its name.");
    }
}

internal sealed record PageEntry(string Address, Type Model)
{
    public Permission Permission => PageList.PermissionOf(Model)!.Value;

    public bool NamesSomething => Address.Contains('{', StringComparison.Ordinal);

    /// <summary>The names of its posts; "" for the page's own.</summary>
    public IEnumerable<string> Posts => Model.GetMethods().Select(m => m.Name)
        .Where(n => n.StartsWith("OnPost", StringComparison.Ordinal))
        .Select(n => n["OnPost".Length..].Replace("Async", "", StringComparison.Ordinal));

    public string With(string id, string post = "") => string.Join('/', Address.Split('/').Select(part => part switch
    {
        "{handler?}" => post,
        _ when part.StartsWith("{kind", StringComparison.Ordinal) => "version",
        _ when part.StartsWith("{call", StringComparison.Ordinal) => "planerat",
        _ when part.StartsWith("{format", StringComparison.Ordinal) => "svg",
        _ when part.StartsWith('{') => id,
        _ => part,
    })).TrimEnd('/');
}
