namespace Uppfoljning.Web.Features.Messages.Channels.Email.Smtp;

/// <summary>A line that begins with a dot gets another (RFC 5321, 4.5.2), so that only the last dot ends the message.</summary>
internal static class DotStuffing
{
    /// <param name="content">Lines that end with CR LF.</param>
    public static byte[] Apply(byte[] content)
    {
        var dots = Count(content);
        if (dots == 0)
        {
            return content;
        }

        var stuffed = new byte[content.Length + dots];
        var to = 0;
        for (var from = 0; from < content.Length; from++)
        {
            if (BeginsWithDot(content, from))
            {
                stuffed[to++] = (byte)'.';
            }

            stuffed[to++] = content[from];
        }

        return stuffed;
    }

    private static int Count(byte[] content)
    {
        var count = 0;
        for (var at = 0; at < content.Length; at++)
        {
            count += BeginsWithDot(content, at) ? 1 : 0;
        }

        return count;
    }

    private static bool BeginsWithDot(byte[] content, int at) => content[at] == '.' && (at == 0 || content[at - 1] == '\n');
}
