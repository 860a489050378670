namespace Uppfoljning.Web.Features.Messages.Channels.Email.Smtp;

/// <summary>The conversation cannot go on.</summary>
/// <param name="cause">Code of what went wrong.</param>
/// <param name="error">What the network said.</param>
public sealed class SmtpTroubleException(string cause, Exception? error = null) : IOException(cause, error)
{
    public string Cause => Message;
}
