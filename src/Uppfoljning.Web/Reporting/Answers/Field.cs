using System.Text;
using Uppfoljning.Statistics.Columns;

namespace Uppfoljning.Web.Reporting.Answers;

/// <summary>One item or background variable as byte columns: what a stored or written answer becomes there.</summary>
internal abstract class Field
{
    private static readonly byte[][] MissingWords = [.. Enum.GetNames<Missing>().Select(word => Encoding.UTF8.GetBytes(word))];

    private readonly byte[] utf8Id;

    protected Field(string id)
    {
        Id = id;
        utf8Id = Encoding.UTF8.GetBytes(id);
    }

    /// <summary>The item's id, which is also its name in a document and in the first row of a file.</summary>
    public string Id { get; }

    public ReadOnlySpan<byte> Utf8Id => utf8Id;

    /// <summary>The columns, in order: their ids and what their bytes stand for.</summary>
    public abstract IReadOnlyList<(string Id, CodeList Codes)> Columns { get; }

    /// <summary>Number of columns.</summary>
    public abstract int Width { get; }

    /// <summary>Reads one answer in UTF-8; empty is skipped. False when it is no answer to this item.</summary>
    /// <param name="value">The code as it is written in the questionnaire, or the name of a kind of missing answer.</param>
    /// <param name="codes">As many bytes as there are columns, written when true.</param>
    public bool TryRead(ReadOnlySpan<byte> value, Span<byte> codes)
    {
        if (value.Length == 0)
        {
            SetMissing(Missing.Skipped, codes);
            return true;
        }

        return TryReadValue(value, codes) || TryReadMissing(value, codes);
    }

    /// <summary>Records that there is no answer, and why.</summary>
    public abstract void SetMissing(Missing missing, Span<byte> codes);

    protected abstract bool TryReadValue(ReadOnlySpan<byte> value, Span<byte> codes);

    /// <summary>The kind of missing answer with this name, or null.</summary>
    protected static Missing? MissingOf(ReadOnlySpan<byte> name)
    {
        for (var kind = 0; kind < MissingWords.Length; kind++)
        {
            if (name.SequenceEqual(MissingWords[kind]))
            {
                return (Missing)kind;
            }
        }

        return null;
    }

    private bool TryReadMissing(ReadOnlySpan<byte> value, Span<byte> codes)
    {
        if (MissingOf(value) is not { } missing)
        {
            return false;
        }

        SetMissing(missing, codes);
        return true;
    }
}
