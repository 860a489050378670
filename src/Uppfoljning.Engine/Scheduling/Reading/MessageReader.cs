using Uppfoljning.Engine.Checking;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Scheduling.Reading;

/// <summary>Reads the words of a message.</summary>
internal sealed class MessageReader(Draft draft)
{
    public ContactMessage? Read(Fields fields)
    {
        var id = fields.Name("id");
        var type = fields.OneOf<MessageType>("type");
        var sms = ReadText(fields, "sms", required: false);
        var (subject, email) = ReadEmail(fields);
        var letter = ReadText(fields, "letter", required: false);
        fields.Close();
        if (fields.Failed)
        {
            draft.Unread.Add(id ?? "");
            return null;
        }
        return new ContactMessage { Id = id!, Type = type!.Value, Sms = sms, EmailSubject = subject, Email = email, Letter = letter };
    }

    private (LanguageText? Subject, LanguageText? Text) ReadEmail(Fields message)
    {
        if (message.Object("email", required: false) is not { } node)
            return default;
        var fields = new Fields(node, draft.Findings);
        var (subject, text) = (ReadText(fields, "subject"), ReadText(fields, "text"));
        fields.Close();
        if (fields.Failed)
            message.Reject();
        return (subject, text);
    }

    private LanguageText? ReadText(Fields fields, string name, bool required = true) =>
        fields.Text(name, draft, required) is { } text ? draft.Place(text, fields.Node.Find(name)!) : null;
}
