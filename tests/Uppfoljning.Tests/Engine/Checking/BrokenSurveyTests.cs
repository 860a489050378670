using Uppfoljning.Engine.Format;

namespace Uppfoljning.Tests.Engine.Checking;

public class BrokenSurveyTests
{
    private static readonly string Folder = Path.Combine(Surveys.Root, "surveys", "broken");

    public static TheoryData<string> Codes => [.. FindingCatalogue.Questionnaire.Codes];

    [Theory, MemberData(nameof(Codes))]
    public void A_broken_file_gives_its_own_finding_and_no_other(string code)
    {
        var file = File.ReadAllBytes(Path.Combine(Folder, $"{code}.json"));

        var finding = Assert.Single(QuestionnaireReader.Read(file).Findings);

        Assert.Equal(code, finding.Code);
        Assert.InRange(finding.Line, 1, int.MaxValue);
        Assert.StartsWith("$", finding.Path);
        Assert.DoesNotContain("{found}", finding.Message + finding.Remedy);
        Assert.DoesNotContain("{expected}", finding.Message + finding.Remedy);
    }

    [Fact]
    public void Every_broken_file_is_named_after_a_code_in_the_catalogue()
    {
        var names = Directory.EnumerateFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file)!);

        Assert.Equal(FindingCatalogue.Questionnaire.Codes.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Codes))]
    public void An_error_leaves_no_questionnaire_behind_and_anything_less_does(string code)
    {
        var result = QuestionnaireReader.Read(File.ReadAllBytes(Path.Combine(Folder, $"{code}.json")));

        Assert.Equal(FindingCatalogue.Questionnaire.SeverityOf(code) == Severity.Error, result.Questionnaire is null);
        Assert.Equal(FindingCatalogue.Questionnaire.SeverityOf(code) == Severity.Warning, result.CanBePublished);
    }
}
