namespace Uppfoljning.Tests.Architecture;

public class DirectionTests
{
    [Fact]
    public void Every_file_keeps_to_its_doors_and_directions()
    {
        var breaches = SourceTree.Files("src", ".cs", ".cshtml").SelectMany(f => Directions.Breaches(f.Path, f.Text));

        Assert.Empty(breaches);
    }

    [Theory]
    [InlineData("src/Uppfoljning.Web/Features/Results/Planted.cs", "using Uppfoljning.Web.Data.People;")]
    [InlineData("src/Uppfoljning.Web/Features/Today/Planted.cs", "class Planted(AnswersDb answers);")]
    [InlineData("src/Uppfoljning.Web/Features/Results/Planted.cs", "using Uppfoljning.Web.Features.Messages;")]
    [InlineData("src/Uppfoljning.Web/Features/Nobody/Planted.cs", "")]
    [InlineData("src/Uppfoljning.Web/Data/Planted.cs", "using Uppfoljning.Web.Features.Results;")]
    [InlineData("src/Uppfoljning.Engine/Planted.cs", "using Microsoft.EntityFrameworkCore;")]
    [InlineData("src/Uppfoljning.Statistics/Planted.cs", "using Uppfoljning.Engine.Answers;")]
    public void A_planted_breach_is_found(string path, string text)
    {
        var breaches = Directions.Breaches(path, text);

        Assert.Single(breaches);
    }

    [Fact]
    public void No_feature_but_privacy_opens_both_people_and_answers()
    {
        var both = Directions.Doors.Where(d => d.Value.Contains("People") && d.Value.Contains("Answers")).Select(d => d.Key);

        Assert.Equal(["Privacy"], both);
    }
}
