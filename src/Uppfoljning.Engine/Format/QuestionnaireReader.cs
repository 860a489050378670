using Uppfoljning.Engine.Checking;

namespace Uppfoljning.Engine.Format;

/// <summary>Reads a questionnaire file.</summary>
public static class QuestionnaireReader
{
    /// <summary>Reads and checks a whole file.</summary>
    /// <param name="utf8">The bytes of the file; a byte order mark is passed over.</param>
    /// <returns>The questionnaire, unless there are errors, and all findings. Bad content never throws.</returns>
    public static ReadResult Read(ReadOnlyMemory<byte> utf8)
    {
        var source = new SourceText(utf8);
        var findings = new FindingList(FindingCatalogue.Questionnaire, source);
        var root = NodeReader.Read(source, findings);
        if (root is not ObjectNode file)
        {
            if (root is not null) findings.Add("type.object", root);
            return new ReadResult(null, findings.InOrder);
        }
        var draft = new Draft(findings);
        var questionnaire = new DraftReader(draft).Read(file);
        QuestionnaireChecker.Check(questionnaire, draft);
        return new ReadResult(findings.HasErrors ? null : questionnaire, findings.InOrder);
    }
}
