using System.Text.RegularExpressions;

namespace Uppfoljning.Web.Security;

/// <summary>One plain e-mail address: no display name, no quoted local part, nothing that could break a header.</summary>
public static partial class EmailAddress
{
    public const int MaxLength = 254;

    /// <returns>The address in lower case, or null when it is not one.</returns>
    public static string? Read(string? typed)
    {
        var address = typed?.Trim().ToLowerInvariant();
        return address is { Length: <= MaxLength } && Form.IsMatch(address) ? address : null;
    }

    [GeneratedRegex(@"^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)+\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form { get; }
}
