using Uppfoljning.Engine.Checking;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Scheduling.Checking;

/// <summary>What the words of a message must and must not say.</summary>
internal static class MessageRules
{
    public static PlanRule[] All =>
    [
        new("id.duplicate", (plan, _) => NameRules.Repeated(plan.Messages, message => message.Id, "id")),
        new("plan.message.unused", (plan, draft) => plan.Messages
            .Where(message => HasWords(message) && !draft.Unread.Contains(message.Id))
            .Where(message => !plan.Occasions.Any(occasion => occasion.Steps.Any(step => step.Message == message.Id)))
            .Select(message => new Breach(message, "id", message.Id))),
        new("plan.message.words", (plan, _) => plan.Messages
            .Where(message => !HasWords(message))
            .Select(message => new Breach(message, Found: message.Id))),
        ForWords("plan.text.sender.missing", Texts, (_, words) => !words.Contains("{sender}", StringComparison.Ordinal)),
        ForWords("plan.text.stop.missing", Texts, (_, words) => !words.Contains("{stop}", StringComparison.Ordinal)),
        ForWords("plan.text.link.missing", Texts, (message, words) => HasLink(message) && !words.Contains("{link}", StringComparison.Ordinal)),
        ForWords("plan.text.link.unwanted", Texts, (message, words) => !HasLink(message) && words.Contains("{link}", StringComparison.Ordinal)),
        ForWords("plan.text.subject", message => [message.EmailSubject], (_, words) => !IsSubject(words), $"{PlanLimits.SubjectLength}"),
        new("plan.text.segments", (plan, _) =>
            from written in Words(plan, message => [message.Sms])
            let length = MessageText.LengthWhenFilled(written.Words)
            where !MessageText.Fits(length)
            select new Breach(written.Text, written.Language, $"{length.Segments}", $"{MessageText.MostSegments(length.Alphabet)}")),
        new("plan.text.forbidden", (plan, _) =>
            from written in Words(plan, message => [.. Texts(message), message.EmailSubject])
            let forbidden = ForbiddenWords.First(written.Language, written.Words)
            where forbidden is not null
            select new Breach(written.Text, written.Language, forbidden)),
    ];

    private static PlanRule ForWords(
        string code, Func<ContactMessage, LanguageText?[]> texts, Func<ContactMessage, string, bool> isBroken, string expected = "") =>
        new(code, (plan, _) => Words(plan, texts)
            .Where(written => isBroken(written.Message, written.Words))
            .Select(written => new Breach(written.Text, written.Language, written.Words, expected)));

    private static IEnumerable<Written> Words(ContactPlan plan, Func<ContactMessage, LanguageText?[]> texts)
    {
        foreach (var message in plan.Messages)
            foreach (var text in texts(message).OfType<LanguageText>())
                foreach (var (language, words) in text.ByLanguage)
                    yield return new Written(message, text, language, words);
    }

    private static LanguageText?[] Texts(ContactMessage message) => [message.Sms, message.Email, message.Letter];

    private static bool HasWords(ContactMessage message) => Texts(message).Any(text => text is not null);

    private static bool HasLink(ContactMessage message) => message.Type is not (MessageType.Notice or MessageType.NumberCheck);

    private static bool IsSubject(string words) =>
        words.Length <= PlanLimits.SubjectLength && !words.Contains('\n', StringComparison.Ordinal)
        && !words.Replace("{sender}", "", StringComparison.Ordinal).Contains('{', StringComparison.Ordinal);

    private readonly record struct Written(ContactMessage Message, LanguageText Text, string Language, string Words);
}
