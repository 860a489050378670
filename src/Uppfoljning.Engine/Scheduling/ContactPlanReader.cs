using Uppfoljning.Engine.Checking;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Scheduling.Checking;
using Uppfoljning.Engine.Scheduling.Reading;

namespace Uppfoljning.Engine.Scheduling;

/// <summary>What a contact plan file turned out to be.</summary>
/// <param name="Plan">Null when there is any error: nothing is half read.</param>
/// <param name="Findings">Everything to put right, in the order of the file; at most <see cref="Limits.Findings"/>.</param>
public sealed record ContactPlanReading(ContactPlan? Plan, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether messages may be sent by the plan: nothing but warnings.</summary>
    public bool CanBeUsed => Plan is not null && Findings.All(finding => finding.Severity == Severity.Warning);
}

/// <summary>Reads a contact plan file.</summary>
public static class ContactPlanReader
{
    /// <summary>Every finding code of the format: those of all files, and those that begin with <c>plan.</c></summary>
    public static FindingCatalogue Findings { get; } = FindingCatalogue.Load(
        "Uppfoljning.Engine.Format.findings.json", "Uppfoljning.Engine.Scheduling.plan-findings.json");

    /// <summary>Reads and checks a whole file.</summary>
    /// <param name="utf8">The bytes of the file; a byte order mark is passed over.</param>
    /// <returns>The plan, unless there are errors, and all findings. Bad content never throws.</returns>
    public static ContactPlanReading Read(ReadOnlyMemory<byte> utf8)
    {
        var source = new SourceText(utf8);
        var findings = new FindingList(Findings, source);
        var root = NodeReader.Read(source, findings);
        if (root is not ObjectNode file)
        {
            if (root is not null)
                findings.Add("type.object", root);
            return new ContactPlanReading(null, findings.InOrder);
        }
        var draft = new Draft(findings) { Placeholders = MessageText.Placeholders };
        var plan = new PlanDraftReader(draft).Read(file);
        PlanChecker.Check(plan, draft);
        return new ContactPlanReading(findings.HasErrors ? null : plan, findings.InOrder);
    }
}
