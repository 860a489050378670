using FsCheck;
using FsCheck.Fluent;
using Uppfoljning.Statistics.Multiplicity;

namespace Uppfoljning.Tests.Statistics.Multiplicity;

public class MultipleTestingTests
{
    [Fact]
    public void A_test_without_a_p_value_keeps_its_place_and_is_not_counted()
    {
        var family = MultipleTesting.Adjust([0.02, null, 0.01], Adjustment.Holm);

        Assert.Equal(2, family.FamilySize);
        Assert.Equal([0.02, null, 0.02], family.Adjusted);
    }

    [Fact]
    public void Adjusting_never_lowers_p_never_changes_the_order_and_holm_lies_between_the_others() => Check.One(RandomAnswers.Fixed, Prop.ForAll(
        RandomAnswers.Seeds, seed =>
        {
            var random = new Random(seed);
            double?[] p = [.. Enumerable.Range(0, seed % 20).Select(_ => (double?)Math.Round(random.NextDouble(), 2))];
            var holm = MultipleTesting.Adjust(p, Adjustment.Holm).Adjusted;
            var screening = MultipleTesting.Adjust(p, Adjustment.BenjaminiHochberg).Adjusted;
            var bonferroni = MultipleTesting.Adjust(p, Adjustment.Bonferroni).Adjusted;

            return Enumerable.Range(0, p.Length).All(i =>
                p[i] <= screening[i] + 1e-12 && screening[i] <= holm[i] + 1e-12 && holm[i] <= bonferroni[i] + 1e-12 && bonferroni[i] <= 1
                && Enumerable.Range(0, p.Length).All(j => !(p[i] < p[j]) || (holm[i] <= holm[j] && screening[i] <= screening[j])));
        }));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_a_mistake_of_the_caller(double p) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MultipleTesting.Adjust([0.5, p], Adjustment.Holm));
}
