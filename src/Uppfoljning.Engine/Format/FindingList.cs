namespace Uppfoljning.Engine.Format;

/// <summary>Gathers findings while a file is read.</summary>
internal sealed class FindingList(FindingCatalogue catalogue, SourceText source)
{
    private readonly List<Finding>[] bySeverity = [[], [], []];

    public bool HasErrors => bySeverity[(int)Severity.Error].Count > 0;

    /// <summary>At most <see cref="Limits.Findings"/>, the most severe if there are more, in the order of the file.</summary>
    public IReadOnlyList<Finding> InOrder =>
    [
        .. bySeverity.Reverse().SelectMany(findings => findings).Take(Limits.Findings)
            .OrderBy(finding => finding.Line).ThenBy(finding => finding.Column),
    ];

    /// <summary>Notes a finding about a node.</summary>
    /// <param name="code">The finding's code.</param>
    /// <param name="at">What it is about.</param>
    /// <param name="found">What was found; null for the node as it stands in the file.</param>
    /// <param name="expected">What should have been there, without words of any language.</param>
    /// <param name="bytesIn">How far into the node the trouble is.</param>
    public void Add(string code, Node at, string? found = null, string expected = "", int bytesIn = 0)
    {
        if (!IsFull(code)) Add(code, at.Path, at.Offset + bytesIn, found ?? at.Shown, expected);
    }

    public void Add(string code, string path, int offset, string found = "", string expected = "")
    {
        if (IsFull(code)) return;
        var (line, column) = source.PlaceOf(offset);
        Like(code).Add(catalogue.Finding(code, path, line, column, found, expected));
    }

    private bool IsFull(string code) => Like(code).Count == Limits.Findings;

    private List<Finding> Like(string code) => bySeverity[(int)catalogue.SeverityOf(code)];
}
