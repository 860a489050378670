namespace Uppfoljning.Web.Features.Participants;

/// <summary>What was posted of the fields that a form has, and of no others.</summary>
internal static class PostedFields
{
    private const int LongestPosted = 2000;

    /// <summary>Several choices of a field stand between vertical bars, as in a file; an empty tick is a no.</summary>
    public static Func<Field, string> Told(this HttpRequest request, params IEnumerable<Field>[] forms)
    {
        var fields = forms.SelectMany(f => f).ToHashSet();
        return field => !fields.Contains(field) ? "" : Read(request.Form[field.ToString()].ToArray(), field);
    }

    private static string Read(string?[] posted, Field field)
    {
        var text = string.Join('|', posted);
        text = text.Length > LongestPosted ? text[..LongestPosted] : text;
        return text.Length == 0 && (field is Field.SafeToText or Field.Protected) ? "no" : text;
    }
}
