using Uppfoljning.Statistics.Survey;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Statistics.Survey;

public class ResponseTests
{
    [Fact]
    public void Answers_and_the_three_kinds_of_non_response_make_the_whole_net_sample()
    {
        var rates = SwedishResponse.Of(sample: 97, overcoverage: 5, answered: 61, refused: 8, notReached: 14);

        Assert.Equal(92, rates.NetSample);
        Assert.Equal(1, rates.ResponseRate!.Value + rates.Refused!.Value + rates.NotReached!.Value + rates.OtherNonResponse!.Value, 1e-12);
        Assert.Equal(61.0 / 92, rates.ResponseRate!.Value, 1e-12);
    }

    [Fact]
    public void Nobody_invited_is_no_rate_of_zero()
    {
        Assert.Equal(Reason.NoData, SwedishResponse.Of(3, 3, 0, 0, 0).Reason);
        Assert.All(AaporRates.Of(new Dispositions(0, 0, 0, 0, 0, 0, 0)).Response, Assert.Null);
        Assert.Equal(Reason.NoData, AaporRates.Of(new Dispositions(0, 0, 0, 0, 0, 0, 0)).Reason);
    }

    [Fact]
    public void With_nobody_of_unknown_eligibility_the_six_response_rates_are_two()
    {
        var response = AaporRates.Of(new Dispositions(50, 10, 20, 15, 5, 0, 0, 7)).Response;

        Assert.Equal([0.5, 0.6, 0.5, 0.6, 0.5, 0.6], response.Select(rate => Math.Round(rate!.Value, 12)));
    }

    [Fact]
    public void A_census_has_no_uncertainty_about_itself()
    {
        var share = FinitePopulation.Share(hits: 37, n: 61, population: 61);
        var mean = FinitePopulation.Mean(FrequencyTable.FromCounts(1, [3, 4, 5]), population: 12);

        Assert.Equal((37L, 37L), (share.FewestHits!.Value, share.MostHits!.Value));
        Assert.Equal((37.0 / 61, 37.0 / 61), (share.Wilson!.Low, share.Wilson.High));
        Assert.Equal(0, mean.StandardError);
        Assert.Equal(mean.Uncorrected.Mean, mean.Interval!.Low);
        Assert.Equal(Refusal.SampleLargerThanPopulation, Assert.Throws<RefusedInputException>(() => FinitePopulation.Share(1, 62, 61)).Refusal);
    }

    [Fact]
    public void A_level_that_answers_less_than_its_part_has_a_negative_difference()
    {
        var result = NonResponse.ByLevel(["K", "M"], [50, 50], [40, 10]);

        Assert.Equal([30, -30], result.Levels.Select(level => level.DifferencePoints));
        Assert.NotNull(result.Fisher);
        Assert.Throws<ArgumentException>(() => NonResponse.ByLevel(["K"], [1, 2], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => NonResponse.ByLevel(["K"], [1], [2]));
    }

    [Fact]
    public void A_standardised_difference_needs_two_persons_on_either_side()
    {
        var result = NonResponse.ByNumber(FrequencyTable.FromCounts(20, [1, 1]), FrequencyTable.FromCounts(30, [1]));

        Assert.Null(result.StandardisedDifference);
    }
}
