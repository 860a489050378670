using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>The parts of a message that have words.</summary>
public enum TextPart
{
    Sms,
    Subject,
    Email,
    Letter,
}

/// <summary>The words of one message as they are typed.</summary>
public sealed record TextsForm
{
    /// <summary>The message's name in the plan.</summary>
    public string Message { get; init; } = "";
    public MessageType Type { get; init; }
    public WrittenText[] Texts { get; init; } = [];

    public static TextsForm Of(ContactMessage message, IReadOnlyList<Language> languages) => new()
    {
        Message = message.Id,
        Type = message.Type,
        Texts =
        [
            .. from language in languages
               from part in Enum.GetValues<TextPart>()
               select new WrittenText { Language = language.Code, Part = part, Text = PartOf(message, part)?.ByLanguage.GetValueOrDefault(language.Code) },
        ],
    };

    public string In(string language, TextPart part) => Texts.FirstOrDefault(t => t.Language == language && t.Part == part)?.Text ?? "";

    public ContactMessage ToMessage() => new()
    {
        Id = Message,
        Type = Type,
        Sms = Text(TextPart.Sms),
        EmailSubject = Text(TextPart.Subject),
        Email = Text(TextPart.Email),
        Letter = Text(TextPart.Letter),
    };

    /// <summary>Browsers send the line ends of a text field as CR LF, whatever was typed. A field left empty has no words.</summary>
    private LanguageText? Text(TextPart part)
    {
        var words = Texts.Where(t => t.Part == part && !string.IsNullOrWhiteSpace(t.Text))
            .DistinctBy(t => t.Language)
            .ToDictionary(t => t.Language, t => t.Text!.ReplaceLineEndings("\n").Trim());
        return words.Count == 0 ? null : new LanguageText(words);
    }

    private static LanguageText? PartOf(ContactMessage message, TextPart part) => part switch
    {
        TextPart.Sms => message.Sms,
        TextPart.Subject => message.EmailSubject,
        TextPart.Email => message.Email,
        _ => message.Letter,
    };
}

public sealed record WrittenText
{
    public string Language { get; init; } = "";
    public TextPart Part { get; init; }
    public string? Text { get; init; }
}
