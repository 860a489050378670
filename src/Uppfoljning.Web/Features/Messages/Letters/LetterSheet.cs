using Uppfoljning.Web.Features.Shared.Paper;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Features.Messages.Letters;

/// <summary>One letter to print: what stands in the window of the envelope, what it says, and the forms to answer on.</summary>
/// <param name="Receiver">Name and address, a line each.</param>
/// <param name="Day">The date in the words of the language.</param>
/// <param name="Paragraphs">The plan's text, filled in.</param>
/// <param name="Forms">Each with the address of its QR code and its typed code; at least one. The letter itself shows the first one's.</param>
public sealed record LetterSheet(Words Words, IReadOnlyList<string> Receiver, string Sender, string Day, IReadOnlyList<string> Paragraphs, IReadOnlyList<PaperForm> Forms);
