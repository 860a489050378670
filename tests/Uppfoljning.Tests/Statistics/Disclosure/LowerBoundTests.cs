using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Tests.Statistics.Disclosure;

public sealed class LowerBoundTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(6, 0)]
    [InlineData(7, 7)]
    [InlineData(13, 7)]
    [InlineData(14, 14)]
    public void A_number_of_persons_is_told_as_a_multiple_of_the_minimum_that_it_reaches(int count, int told) =>
        Assert.Equal(told, new DisclosurePolicy(7).AtLeast(count));

    [Fact]
    public void For_public_data_it_is_told_as_it_is() => Assert.Equal(3, DisclosurePolicy.PublicData.AtLeast(3));

    [Fact]
    public void There_are_no_fewer_than_none() => Assert.Throws<ArgumentOutOfRangeException>(() => new DisclosurePolicy().AtLeast(-1));
}
