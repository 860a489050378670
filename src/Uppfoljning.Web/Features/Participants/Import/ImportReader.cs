using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Web.Features.Participants.Import;

/// <summary>Reads a file of participants from end to end and tells everything that is wrong with it. Stores nothing.</summary>
public sealed class ImportReader(ParticipantReader participants, TimeProvider time)
{
    /// <param name="file">Can be sought in.</param>
    /// <param name="stored">Who is already in the programme; null when the file is only checked.</param>
    public ImportReading Read(Stream file, StoredPeople? stored = null)
    {
        var findings = new FindingList();
        var sheet = new Sheet(participants, new Doubles(stored), StockholmTime.Civil(time.GetUtcNow()).Day, findings);
        TableSource? source = null;
        try
        {
            (source, var rows) = TableFile.Open(file);
            foreach (var row in rows)
            {
                sheet.Add(row);
            }

            sheet.Close();
        }
        catch (TableRefusedException refused)
        {
            findings.Add(new ImportFinding(refused.Row, refused.Column, null, new RowProblem(null, refused.Code, Expected: refused.Expected)));
        }

        return new ImportReading(source, sheet.Columns, sheet.People, findings.InOrder, findings.Errors, findings.Warnings);
    }

    private sealed class Sheet(ParticipantReader participants, Doubles doubles, DateOnly today, FindingList findings)
    {
        private readonly List<ImportedPerson> people = [];
        private long dataRows;

        public ImportColumns? Columns { get; private set; }

        public IReadOnlyList<ImportedPerson> People => people;

        public void Add(TableRow row)
        {
            if (row.IsBlank)
            {
                return;
            }

            if (Columns is null)
            {
                Columns = new ImportColumns(row.Cells, (column, problem) => Report(row, column, problem));
                return;
            }

            if (++dataRows > ImportLimits.Rows)
            {
                throw new TableRefusedException("table.rows", row.Number, 1, $"{ImportLimits.Rows}");
            }

            Read(row, Columns);
        }

        public void Close()
        {
            if (dataRows == 0)
            {
                throw new TableRefusedException("table.empty", 1, 1);
            }
        }

        private void Read(TableRow row, ImportColumns columns)
        {
            JudgeUnused(row, columns);
            var facts = participants.Read(field => row[columns.ColumnOf(field)], today, problem => Report(row, ColumnOf(problem, columns), problem));
            if (facts is not null)
            {
                var fate = doubles.Judge(row.Number, facts, problem => Report(row, ColumnOf(problem, columns), problem));
                people.Add(new ImportedPerson(row.Number, facts, fate));
            }
        }

        /// <summary>What is not stored is not read either, but a personal identity number or a cell without a heading is told wherever it stands.</summary>
        private void JudgeUnused(TableRow row, ImportColumns columns)
        {
            for (var column = 0; column < row.Cells.Count; column++)
            {
                var cell = row.Cells[column];
                if (column < columns.Fields.Count ? columns.Fields[column] is not null : cell.Length == 0)
                {
                    continue;
                }

                if (Data.People.PersonalNumber.StandsIn(cell))
                {
                    Report(row, column, new RowProblem(null, "personalNumber"));
                }
                else if (column >= columns.Fields.Count && cell.Trim().Length > 0)
                {
                    Report(row, column, new RowProblem(null, "table.cells", cell, $"{columns.Fields.Count}"));
                }
            }
        }

        private static int? ColumnOf(RowProblem problem, ImportColumns columns) =>
            problem.Field is { } field && columns.Has(field) ? columns.ColumnOf(field) : null;

        private void Report(TableRow row, int? column, RowProblem problem) =>
            findings.Add(new ImportFinding(row.Number, column + 1, column is { } at && Columns is not null && at < Columns.Headings.Count ? Columns.Headings[at] : null, problem));
    }
}
