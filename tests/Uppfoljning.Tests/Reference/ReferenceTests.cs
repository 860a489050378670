namespace Uppfoljning.Tests.Reference;

[Trait("Category", "Reference")]
public class ReferenceTests
{
    public static TheoryData<string> Cases => [.. ReferenceFolder.Current.Cases.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_figure_agrees_with_the_reference(string name)
    {
        var reference = ReferenceFolder.Current.Cases[name];

        var actual = ReferenceMethods.Run(reference);

        Assert.Empty(ReferenceComparison.Differences(reference, actual));
    }
}
