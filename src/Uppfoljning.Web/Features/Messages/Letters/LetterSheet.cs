using Uppfoljning.Web.Features.Shared.Paper;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Features.Messages.Letters;

/// <summary>One letter to print: what stands in the window of the envelope, what it says, and the form to answer on.</summary>
/// <param name="Receiver">Name and address, a line each.</param>
/// <param name="Day">The date in the words of the language.</param>
/// <param name="Paragraphs">The plan's text, filled in.</param>
/// <param name="Form">With the address of the QR code and the typed code.</param>
public sealed record LetterSheet(Words Words, IReadOnlyList<string> Receiver, string Sender, string Day, IReadOnlyList<string> Paragraphs, PaperForm Form);
