namespace Uppfoljning.Web.Features.Messages.Channels.Sms;

/// <summary>One text message to one number.</summary>
/// <param name="Reference">Names the message for ever: a second try of the same message has the same.</param>
/// <param name="To">In E.164.</param>
/// <param name="Text">Placeholders filled in.</param>
public sealed record OutgoingSms(string Reference, string To, string Text);
