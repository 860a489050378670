using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Checking;

/// <summary>A questionnaire that is being read: where its parts stand in the file, and which names could not be read.</summary>
internal sealed class Draft(FindingList findings)
{
    private readonly Dictionary<object, Node> nodes = new(ReferenceEqualityComparer.Instance);

    public FindingList Findings => findings;

    /// <summary>The declared languages; null when they could not be read, and then no text is held against them.</summary>
    public IReadOnlyList<Language>? Languages { get; set; }

    /// <summary>What texts may leave to be filled in, without braces.</summary>
    public IReadOnlyList<string> Placeholders { get; init; } = ["contact", "programme"];

    public Dictionary<string, Scale> Scales { get; } = [];

    public Dictionary<string, ChoiceSet> ChoiceSets { get; } = [];

    /// <summary>Names that stand in the file over something that has findings of its own: they are not reported as unknown.</summary>
    public HashSet<string> Unread { get; } = [];

    /// <summary>Remembers where a part of the questionnaire stands.</summary>
    public T Place<T>(T part, Node node) where T : class
    {
        nodes[part] = node;
        return part;
    }

    /// <summary>Where a part stands, or one of its properties when it has it.</summary>
    public Node NodeOf(object part, string? property = null) =>
        property is not null && nodes[part] is ObjectNode node && node.Find(property) is { } value ? value : nodes[part];
}
