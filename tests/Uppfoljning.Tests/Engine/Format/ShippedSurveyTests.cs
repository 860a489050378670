using Uppfoljning.Engine.Format;

namespace Uppfoljning.Tests.Engine.Format;

public class ShippedSurveyTests
{
    public static TheoryData<string> Names => [.. Surveys.Names];

    [Theory, MemberData(nameof(Names))]
    public void A_shipped_questionnaire_can_be_published_as_it_is(string name)
    {
        var result = QuestionnaireReader.Read(Surveys.Bytes(name));

        Assert.Empty(result.Findings.Select(finding => $"{finding.Line}:{finding.Column} {finding.Path} {finding.Code}: {finding.Message}"));
        Assert.True(result.CanBePublished);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_shipped_questionnaire_is_called_as_its_file(string name)
    {
        var questionnaire = Surveys.Read(name);

        Assert.Equal(name, questionnaire.Id);
    }
}
