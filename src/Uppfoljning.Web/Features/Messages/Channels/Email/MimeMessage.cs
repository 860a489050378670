using System.Globalization;
using System.Text;

namespace Uppfoljning.Web.Features.Messages.Channels.Email;

/// <summary>An e-mail as it lies on the wire: plain text first, then the same as HTML; seven bits, lines of at most 76.</summary>
internal static class MimeMessage
{
    public static byte[] Write(OutgoingEmail email)
    {
        var boundary = $"=_{email.Reference}"; // "=_" cannot occur in quoted-printable or base64
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"Date: {email.At.UtcDateTime:ddd, dd MMM yyyy HH:mm:ss} +0000\r\n")
            .Append(MimeText.Mailbox("From", email.FromName, email.From))
            .Append(CultureInfo.InvariantCulture, $"To: <{MimeText.Domain(email.To)}>\r\n")
            .Append(MimeText.Header("Subject", email.Subject))
            .Append(CultureInfo.InvariantCulture, $"Message-ID: {email.MessageId}\r\n")
            .Append("Auto-Submitted: auto-generated\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Language: {email.Language.HtmlLanguage}\r\n");
        if (email.OptOut is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"List-Unsubscribe: <{email.OptOut.AbsoluteUri}>\r\n")
                .Append("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
        }

        text.Append("MIME-Version: 1.0\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Type: multipart/alternative;\r\n boundary=\"{boundary}\"\r\n\r\n");
        Append(text, boundary, "plain", email.Text);
        Append(text, boundary, "html", HtmlVersion.Of(email.Text, email.Language));
        text.Append(CultureInfo.InvariantCulture, $"--{boundary}--\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, string boundary, string subtype, string content)
    {
        var (encoding, body) = MimeText.Body(content);
        text.Append(CultureInfo.InvariantCulture, $"--{boundary}\r\nContent-Type: text/{subtype}; charset=utf-8\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Transfer-Encoding: {encoding}\r\n\r\n")
            .Append(body);
    }
}
