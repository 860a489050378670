using System.Globalization;
using System.Text;

namespace Uppfoljning.Tests.Web.Reporting;

public class CsvAnswersTests
{
    [Fact]
    public void Every_kind_of_answer_becomes_its_code()
    {
        var read = CsvFile.Read("Q1,Q2,Q3\n3,yes,a|bb\n,PreferNotToSay,bb\nDontKnow,NotAsked,\n");

        Assert.Equal(["3", "Skipped", "DontKnow"], read.Answers("Q1"));
        Assert.Equal(["yes", "PreferNotToSay", "NotAsked"], read.Answers("Q2"));
        Assert.Equal(["1", "0", "Skipped"], read.Answers("Q3/a"));
        Assert.Equal(["1", "1", "Skipped"], read.Answers("Q3/bb"));
    }

    [Theory]
    [InlineData("Q1;Q2;Q3\r\n1;no;a\r\n")]
    [InlineData("\"Q1\",\"Q2\",\"Q3\"\n\"1\",\"no\",\"a\"")]
    [InlineData("Q3\tQ2\tQ1\na\tno\t1\n")]
    [InlineData("Q1,note,Q2,Q3\n1,\"a \"\"b\"\",\nc; d\",no,a\n\n")]
    public void Separators_line_ends_and_quotation_marks_are_read_as_they_are_used(string text)
    {
        var read = CsvFile.Read(text);

        Assert.Equal(["1", "no", "1"], [.. read.Answers("Q1"), .. read.Answers("Q2"), .. read.Answers("Q3/a")]);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1252", false)]
    public void The_encoding_is_found_by_rule(string name, bool isMarked)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. isMarked ? encoding.GetPreamble() : [], .. encoding.GetBytes("Q1,Q2,Q3,ort\n1,no,a,Örebro\n")];

        var read = CsvFile.Read(bytes, "ort");

        Assert.Equal(["Örebro"], read.Answers("ort"));
    }

    [Fact]
    public void A_broken_byte_among_letters_of_utf8_is_named_by_row_and_column()
    {
        byte[] bytes = [.. "Q1,Q2,Q3,ort\n1,no,a,Örebro\n1,no,a,"u8, 0xC3, .. "\n"u8];

        Assert.Equal(["encoding 3 4"], CsvFile.Refusals(bytes, "ort"));
    }

    [Fact]
    public void A_zero_byte_is_refused() => Assert.Equal(["encoding 1 1"], CsvFile.Refusals("Q1,Q2,Q3\n1,no,\0\n"));

    [Theory]
    [InlineData("1,no,a\n4,no,a\n", "code 3 Q1")]
    [InlineData("1,NO,a\n", "code 2 Q2")]
    [InlineData("1,no,a|c\n", "code 2 Q3")]
    [InlineData("1,no,a|a\n", "code 2 Q3")]
    [InlineData("1,no,|a\n", "code 2 Q3")]
    [InlineData(" 1,no,a\n", "code 2 Q1")]
    [InlineData("1,no\n", "cells 2")]
    [InlineData("1,no,a,b\n", "cells 2")]
    [InlineData("1,no,\"a\n1,no,a\n", "quote 2 Q3")]
    [InlineData("1,\"no\"x,a\n", "quote 2 Q2")]
    [InlineData("", "empty 2")]
    public void What_is_wrong_is_named_by_row_and_column(string rows, string finding) =>
        Assert.Equal([finding], CsvFile.Refusals($"Q1,Q2,Q3\n{rows}"));

    [Theory]
    [InlineData("Q1,Q2,Q3,Q1", "column.twice 1 Q1")]
    [InlineData("Q1,Q2,Q33", "column.unknown 1 Q33")]
    [InlineData("Q1,q2,Q3", "column.unknown 1 q2")]
    [InlineData("a,b,c", "column.none 1")]
    public void Wrong_names_are_told_before_any_answer(string names, string finding) =>
        Assert.Equal([finding], CsvFile.Refusals($"{names}\n9,9,9\n"));

    [Fact]
    public void A_background_that_is_asked_for_must_be_there() =>
        Assert.Equal(["column.absent 1 kön"], CsvFile.Refusals("Q1,Q2,Q3\n1,no,a\n", "kön"));

    [Fact]
    public void Items_without_a_column_were_not_asked_and_unknown_columns_are_not_used()
    {
        var partly = CsvFile.Read("Q1\n1\n");
        var more = CsvFile.Read("Q1,Q2,Q3,ort\n1,no,a,Umeå\n");

        Assert.Equal(["NotAsked"], partly.Answers("Q2"));
        Assert.Equal(["Q2", "Q3"], partly.Absent);
        Assert.Equal(["ort"], more.Unused);
    }

    [Fact]
    public void A_hundred_findings_are_told_and_no_more()
    {
        var rows = string.Concat(Enumerable.Repeat("9,no,a\n", 150));

        var findings = CsvFile.Refusals($"Q1,Q2,Q3\n{rows}");

        Assert.Equal(100, findings.Count);
        Assert.Equal("code 101 Q1", findings[^1]);
    }

    [Fact]
    public void Levels_are_in_order_whatever_order_they_come_in()
    {
        var read = CsvFile.Read("Q1,Q2,Q3,ort\n1,no,a,Umeå\n1,no,a,\n1,no,a,Boden\n1,no,a,DontKnow\n", "ort");

        Assert.Equal(["Boden", "Umeå"], read.Columns["ort"].Codes.Options);
        Assert.Equal(["Umeå", "Skipped", "Boden", "DontKnow"], read.Answers("ort"));
    }

    [Fact]
    public void A_column_of_names_is_not_a_background() =>
        Assert.Contains("levels 102 ort", CsvFile.Refusals($"Q1,Q2,Q3,ort\n{string.Concat(Enumerable.Range(1, 101).Select(i => $"1,no,a,{i}\n"))}", "ort"));

    [Fact]
    public void Rows_keep_their_order_and_their_numbers_over_many_blocks()
    {
        const int Rows = 700_000;
        var text = new StringBuilder("Q1,Q2,Q3\n", Rows * 9);
        for (var row = 0; row < Rows; row++)
        {
            text.Append((row % 3) + 1).Append(row % 5 == 0 ? ",\"no\",\n" : ",yes,a\n");
        }

        var read = CsvFile.Read(text.ToString());
        var findings = CsvFile.Refusals(string.Create(CultureInfo.InvariantCulture, $"{text}x,no,a\n"));

        Assert.Equal(Rows, read.Columns.Length);
        Assert.Equal(Enumerable.Range(0, Rows).Select(row => (byte)(row % 3)), read.Columns["Q1"].Rows.ToArray());
        Assert.Equal([$"code {Rows + 2} Q1"], findings);
    }
}
