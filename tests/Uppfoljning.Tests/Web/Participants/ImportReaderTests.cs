using System.Text;
using Uppfoljning.Web.Features.Participants;
using Uppfoljning.Web.Features.Participants.Import;

namespace Uppfoljning.Tests.Web.Participants;

public class ImportReaderTests
{
    private const string Good = "Namn;Födelseår;Kön;Mobil;E-post;Startdatum\nÅsa Öberg;1980;Kvinna;070-123 45 67;asa@exempel.se;2025-02-28\n";

    static ImportReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", "UTF-8")]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("utf-16BE", "UTF-16")]
    [InlineData("windows-1252", "Windows-1252")]
    public void Encodings_are_told_apart_and_named(string encoding, string expected)
    {
        var reading = Files.Read(Good, Encoding.GetEncoding(encoding));

        Assert.Equal(expected, reading.Source!.Encoding);
        Assert.Equal("Åsa Öberg", Assert.Single(reading.People).Facts.Name);
    }

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    public void The_separator_is_told_from_the_headings(string separator)
    {
        var reading = Files.Read(Good.Replace(";", separator, StringComparison.Ordinal));

        Assert.Equal(separator, reading.Source!.Separator);
        Assert.True(reading.CanBeStored);
    }

    [Theory]
    [InlineData("Name,Birth year,Sex,Mobile number,E-mail,Start date")]
    [InlineData("NAMN;FÖDELSE-ÅR;KÖN;TELEFON;EPOST;INSKRIVEN")]
    [InlineData("deltagarens namn;född;gender;tel.;mejl;started on")]
    public void Headings_may_be_swedish_or_english_in_any_case(string headings)
    {
        var separator = headings.Contains(';', StringComparison.Ordinal) ? ";" : ",";
        var row = string.Join(separator, "Bo Ek", "1990", "man", "0701234567", "bo@exempel.se", "2025-01-31");

        var facts = Assert.Single(Files.Read($"{headings}\n{row}\n").People).Facts;

        Assert.Equal(("Bo Ek", 1990, "man", "+46701234567", "bo@exempel.se", new DateOnly(2025, 1, 31)), (facts.Name, facts.BirthYear, facts.Gender, facts.Phone?.E164, facts.Email, facts.Enrolment.StartedOn));
    }

    [Fact]
    public void First_and_last_name_and_the_parts_of_an_address_are_put_together()
    {
        var reading = Files.Read("Förnamn;Efternamn;Gatuadress;Postnr;Ort;Start\nBo;Ek;Storgatan 1;931 31;Skellefteå;2025-01-01\n");

        var facts = Assert.Single(reading.People).Facts;
        Assert.Equal("Bo Ek", facts.Name);
        Assert.Equal("Storgatan 1\n931 31 Skellefteå", facts.Address);
    }

    [Theory]
    [InlineData("Åsa Ek;1980;Kvinna;070-123 45 67;a@b.se;2025-02-29", "date.wrong", 6)]
    [InlineData("Åsa Ek;1980;Kvinna;070-123 45 67;a@b.se;28/2 2025", "date.wrong", 6)]
    [InlineData("Åsa Ek;1980;Kvinna;070-123 45 67;a@b.se;1825-02-28", "date.range", 6)]
    [InlineData("Åsa Ek;1980;Kvinna;070-123 45 67;a@b.se;", "start.missing", 6)]
    [InlineData("Åsa Ek;19800228;Kvinna;070-123 45 67;a@b.se;2025-02-28", "birthYear.wrong", 2)]
    [InlineData("Åsa Ek;2020;Kvinna;070-123 45 67;a@b.se;2025-02-28", "birthYear.tooYoung", 2)]
    [InlineData("Åsa Ek;1980;tjej;070-123 45 67;a@b.se;2025-02-28", "category.unknown", 3)]
    [InlineData("Åsa Ek;1980;Kvinna;070-123;a@b.se;2025-02-28", "phone.wrong", 4)]
    [InlineData("Åsa Ek;1980;Kvinna;7,01E+08;a@b.se;2025-02-28", "phone.rounded", 4)]
    [InlineData("Åsa Ek;1980;Kvinna;070-123 45 67;a@b;2025-02-28", "email.wrong", 5)]
    [InlineData("Åsa Ek;1980;Kvinna;070-123 45 67;Åsa <a@b.se>;2025-02-28", "email.wrong", 5)]
    [InlineData(";1980;Kvinna;070-123 45 67;a@b.se;2025-02-28", "name.missing", 1)]
    [InlineData("=1+1;1980;Kvinna;070-123 45 67;a@b.se;2025-02-28", "text.formula", 1)]
    [InlineData("@SUM(A1);1980;Kvinna;070-123 45 67;a@b.se;2025-02-28", "text.formula", 1)]
    [InlineData("Åsa 19800101-1234;1980;Kvinna;070-123 45 67;a@b.se;2025-02-28", "personalNumber", 1)]
    [InlineData("Åsa Ek;1980;Kvinna;19800101-1234;a@b.se;2025-02-28", "personalNumber", 4)]
    [InlineData("Åsa\u202EEk;1980;Kvinna;070-123 45 67;a@b.se;2025-02-28", "text.control", 1)]
    [InlineData("Åsa\uFFFEEk;1980;Kvinna;070-123 45 67;a@b.se;2025-02-28", "text.control", 1)]
    [InlineData("Åsa\uFFFDEk;1980;Kvinna;070-123 45 67;a@b.se;2025-02-28", "text.unreadable", 1)]
    public void A_value_that_is_wrong_is_told_with_row_and_column_and_nothing_can_be_stored(string row, string code, int column)
    {
        var reading = Files.Read($"Namn;Födelseår;Kön;Mobil;E-post;Startdatum\nBo Ek;1990;Man;0701234568;;2025-01-01\n{row}\n");

        var finding = Assert.Single(reading.Findings, f => f.Problem.Code == code);
        Assert.Equal((3L, column), (finding.Row, finding.Column));
        Assert.False(reading.CanBeStored);
    }

    [Fact]
    public void A_personal_number_in_a_column_that_is_not_used_is_refused_and_never_repeated()
    {
        var reading = Files.Read("Namn;Start;Anteckning\nBo Ek;2025-01-01;se 19800101-1234\n");

        var finding = Assert.Single(reading.Findings, f => f.Problem.Code == "personalNumber");
        Assert.Equal((2L, 3, ""), (finding.Row, finding.Column, finding.Problem.Found));
    }

    [Fact]
    public void A_file_without_headings_is_refused()
    {
        var reading = Files.Read("Bo Ek;1990;0701234567\nÅsa Ek;1980;0701234568\n");

        Assert.Equal(2, reading.Codes().Count(c => c == "heading.missing"));
    }

    [Fact]
    public void A_heading_that_stands_twice_is_refused() =>
        Assert.Contains("heading.twice", Files.Read("Namn;Deltagare;Start\nBo;Ek;2025-01-01\n").Codes());

    [Fact]
    public void An_unknown_heading_is_only_worth_a_look()
    {
        var reading = Files.Read("Namn;Start;Husdjur\nBo Ek;2025-01-01;katt\n");

        Assert.Contains("heading.unknown", reading.Codes());
        Assert.True(reading.CanBeStored);
    }

    [Fact]
    public void A_row_that_stands_twice_is_stored_once()
    {
        var reading = Files.Read("Namn;Födelseår;Mobil;Start\nBo Ek;1990;0701234567;2025-01-01\nbo ek;1990;0701234567;2025-01-01\n");

        Assert.Equal([RowFate.Stored, RowFate.Repeated], reading.People.Select(p => p.Fate));
        Assert.Equal(3, Assert.Single(reading.Findings).Row);
    }

    [Fact]
    public void Contact_data_of_a_protected_person_are_refused() =>
        Assert.Contains("protected.contact", Files.Read("Namn;Start;Mobil;Skyddade personuppgifter\nBo Ek;2025-01-01;0701234567;ja\n").Codes());

    [Fact]
    public void An_exit_before_the_start_is_refused_and_a_reason_without_an_exit_too()
    {
        var reading = Files.Read("Namn;Mobil;Start;Avslut;Avslutsorsak\nBo Ek;0701234567;2025-02-01;2025-01-31;Arbete\nÅsa Ek;0701234568;2025-02-01;;Arbete\n");

        Assert.Equal(["exit.beforeStart", "reason.withoutExit"], reading.Codes());
    }

    [Fact]
    public void Several_codes_in_a_cell_are_read_each_once()
    {
        var reading = Files.Read("Namn;Mobil;Start;Fler remittenter\nBo Ek;0701234567;2025-02-01;FK|Region|fk\n");

        Assert.Equal(["socialInsurance", "region"], Assert.Single(reading.People).Facts.Enrolment.FurtherAgencies);
    }

    [Theory]
    [InlineData("", "table.empty")]
    [InlineData("Namn;Start\n", "table.empty")]
    [InlineData("Namn;Start\n\"Bo;2025-01-01\n", "table.quote")]
    [InlineData("Namn;Start\nBo Ek;2025-01-01;;för mycket\n", "table.cells")]
    public void A_file_that_is_broken_as_a_whole_is_refused(string file, string code)
    {
        var reading = Files.Read(file);

        Assert.Contains(code, reading.Codes());
        Assert.False(reading.CanBeStored);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.Equal(["table.encoding"], Files.Read([0x4E, 0x00, 0x61, 0x81, 0x8D, 0x0A]).Codes());

    [Fact]
    public void A_quoted_cell_may_hold_the_separator_and_quotation_marks()
    {
        var reading = Files.Read("Namn;Mobil;Start\n\"Ek; \"\"Bosse\"\" Bo\";0701234567;2025-01-01\n");

        Assert.Equal("Ek; \"Bosse\" Bo", Assert.Single(reading.People).Facts.Name);
    }

    [Fact]
    public void At_most_a_hundred_findings_are_told_and_all_are_counted()
    {
        var reading = Files.Read("Namn;Start\n" + string.Concat(Enumerable.Repeat("Bo Ek;i fjol\n", 300)));

        Assert.Equal(ImportLimits.Findings, reading.Findings.Count);
        Assert.Equal(300, reading.Errors);
    }

    [Fact]
    public void A_workbook_is_read_with_its_dates()
    {
        var reading = Files.Read(Files.Workbook(["Namn", "Mobil", "Start", "Avslut"], ["Åsa Öberg", "0701234567", "#45658", "2025-06-30"], ["", "", "", ""], ["Bo Ek", "", "#45659", ""]));

        Assert.Equal("xlsx", reading.Source!.Format);
        Assert.Equal([(2L, new DateOnly(2025, 1, 1)), (4L, new DateOnly(2025, 1, 2))], reading.People.Select(p => (p.Row, p.Facts.Enrolment.StartedOn!.Value)));
    }

    [Fact]
    public void A_damaged_workbook_is_refused() =>
        Assert.Equal(["xlsx.broken"], Files.Read([.. Files.Workbook(["Namn", "Start"], ["Bo", "2025-01-01"]).Take(300)]).Codes());

    [Fact]
    public void A_workbook_that_swells_when_unpacked_is_refused()
    {
        using var file = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 420; i++)
            {
                part.Write(zeros);
            }
        }

        Assert.Equal(["xlsx.unpacked"], Files.Read(file.ToArray()).Codes());
    }
}
