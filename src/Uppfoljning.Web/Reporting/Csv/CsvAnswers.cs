using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Web.Reporting.Answers;

namespace Uppfoljning.Web.Reporting.Csv;

/// <summary>The answers of a file as byte columns, and what of the file was not used.</summary>
internal sealed record CsvAnswers(ColumnSet Columns, IReadOnlyList<string> Unused, IReadOnlyList<string> Absent)
{
    /// <summary>Reads a whole file, on every core.</summary>
    /// <param name="file">Can be read from its beginning more than once.</param>
    /// <param name="questionnaire">What the answers answer.</param>
    /// <param name="backgrounds">Columns that are wanted besides the items.</param>
    /// <param name="keys">Columns that must be there and are read elsewhere; none by default.</param>
    /// <exception cref="CsvRefusedException">Anything in the file is wrong; all of it is told, up to <see cref="CsvFinding.Most"/>.</exception>
    public static CsvAnswers Read(Stream file, Questionnaire questionnaire, IReadOnlyList<string> backgrounds, IReadOnlyList<string>? keys = null)
    {
        using var utf8 = CsvEncoding.AsUtf8(file);
        using var blocks = CsvBlocks.Of(utf8).GetEnumerator();
        if (!blocks.MoveNext())
        {
            throw new CsvRefusedException([new CsvFinding("empty", 1, null, "")]);
        }

        var first = blocks.Current;
        var headerEnd = first.Span.IndexOf((byte)'\n') + 1;
        var shape = CsvShape.Of(first.Span[..headerEnd], questionnaire, backgrounds, keys ?? []);
        var parts = ReadBlocks(Rest(first[headerEnd..], blocks), shape);
        var findings = Number(parts).Take(CsvFinding.Most).ToList();
        if (findings.Count == 0 && parts.Sum(part => (long)part.Rows.Count) == 0)
        {
            findings.Add(new CsvFinding("empty", 2, null, ""));
        }

        return findings.Count > 0
            ? throw new CsvRefusedException(findings)
            : new CsvAnswers(AnswerRows.ToColumns(shape.Layout, [.. parts.Select(part => part.Rows)]), shape.Unused, shape.Absent);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Rest(ReadOnlyMemory<byte> first, IEnumerator<ReadOnlyMemory<byte>> blocks)
    {
        yield return first;
        while (blocks.MoveNext())
        {
            yield return blocks.Current;
        }
    }

    private static CsvPart[] ReadBlocks(IEnumerable<ReadOnlyMemory<byte>> blocks, CsvShape shape)
    {
        var parts = new SortedList<int, CsvPart>();
        var ordered = System.Collections.Concurrent.Partitioner.Create(blocks.Index(), System.Collections.Concurrent.EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(ordered, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, block =>
        {
            var part = CsvPart.Read(block.Item.Span, shape);
            lock (parts)
            {
                parts.Add(block.Index, part);
            }
        });
        return [.. parts.Values];
    }

    /// <summary>The findings with the rows counted from the top of the file.</summary>
    private static IEnumerable<CsvFinding> Number(CsvPart[] parts)
    {
        var above = 1L;
        foreach (var part in parts)
        {
            foreach (var finding in part.Findings)
            {
                yield return finding with { Row = finding.Row + above };
            }

            above += part.Records;
        }
    }
}
