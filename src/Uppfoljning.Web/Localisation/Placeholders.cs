using System.Text;

namespace Uppfoljning.Web.Localisation;

/// <summary>The one scanner that expands <c>{name}</c>. What it puts in is never scanned again.</summary>
public static class Placeholders
{
    public static string Fill(string text, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var at = text.IndexOf('{', StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var filled = new StringBuilder(text.Length + 32);
        var from = 0;
        while (at >= 0)
        {
            var end = text.IndexOf('}', at);
            if (end < 0)
            {
                break;
            }

            if (Find(text.AsSpan(at + 1, end - at - 1), values) is { } value)
            {
                filled.Append(text, from, at - from).Append(value);
                from = end + 1;
            }

            at = text.IndexOf('{', at + 1);
        }

        return filled.Append(text, from, text.Length - from).ToString();
    }

    private static string? Find(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (known, value) in values)
        {
            if (name.SequenceEqual(known))
            {
                return value;
            }
        }

        return null;
    }
}
