using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Uppfoljning.Bench;

/// <summary>The main form of a page, filled in as a hurried person would: the first option of each question, no words.</summary>
public static partial class Form
{
    /// <returns>Address and body of what the form's first button sends; null when the page has no form.</returns>
    public static (string Action, string Body)? Fill(string page, string at)
    {
        if (FormTag().Match(page) is not { Success: true } form)
        {
            return null;
        }

        var body = new StringBuilder();
        var answered = new HashSet<string>(StringComparer.Ordinal);
        var pressed = false;
        foreach (Match field in Field().Matches(form.Groups["inner"].Value))
        {
            var tag = field.Value;
            var name = Attribute(tag, "name");
            var type = field.Groups["kind"].Value == "input" ? Attribute(tag, "type") : field.Groups["kind"].Value;
            if (name.Length == 0 && type != "button")
            {
                continue;
            }

            var send = type switch
            {
                "hidden" => true,
                "radio" or "checkbox" => answered.Add(name),
                "button" when !pressed => pressed = name.Length > 0 || true,
                _ => false,
            };
            if (send && name.Length > 0)
            {
                body.Append(body.Length > 0 ? "&" : "").Append(WebUtility.UrlEncode(name)).Append('=').Append(WebUtility.UrlEncode(Attribute(tag, "value")));
            }
        }

        var action = Attribute(form.Groups["tag"].Value, "action");
        return (action.Length > 0 ? action : at, body.ToString());
    }

    private static string Attribute(string tag, string name)
    {
        var at = tag.IndexOf($" {name}=\"", StringComparison.Ordinal);
        if (at < 0)
        {
            return "";
        }

        at += name.Length + 3;
        return WebUtility.HtmlDecode(tag[at..tag.IndexOf('"', at)]);
    }

    [GeneratedRegex("(?<tag><form[^>]*method=\"post\"[^>]*>)(?<inner>.*?)</form>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex FormTag();

    [GeneratedRegex("<(?<kind>input|button)\\b[^>]*>", RegexOptions.ExplicitCapture)]
    private static partial Regex Field();
}
