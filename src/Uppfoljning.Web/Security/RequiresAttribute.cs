using Microsoft.AspNetCore.Authorization;

namespace Uppfoljning.Web.Security;

/// <summary>The permission of a staff page. A page with neither this nor <see cref="PublicAttribute"/> fails the tests and is refused.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(Permission permission) : AuthorizeAttribute(permission.ToString())
{
    public Permission Permission { get; } = permission;
}

/// <summary>A page that anyone may open. The list of them stands in the tests.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicAttribute : AllowAnonymousAttribute;
