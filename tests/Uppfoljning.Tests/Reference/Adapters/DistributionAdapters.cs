using Uppfoljning.Statistics.Distributions;

namespace Uppfoljning.Tests.Reference.Adapters;

/// <summary>The functions are named as in R: p a probability up to q, q its inverse, d the probability of a point.</summary>
internal static class DistributionAdapters
{
    public static IEnumerable<(string Method, Func<ReferenceCase, IReadOnlyDictionary<string, object?>> Run)> All =>
        [("distribution.value", c => new Dictionary<string, object?> { ["value"] = Value(c.Args.Text("f", ""), new(c.Args.Raw("args"))) })];

    private static double Value(string function, ReferenceArguments args)
    {
        var lower = args.Flag("lower.tail", true);
        double N(string name, double absent = double.NaN) => args.Number(name, absent);
        long L(string name) => (long)Math.Floor(args.Number(name));
        double P() => lower ? N("p") : 1 - N("p");
        double Z() => (N("q") - N("mean", 0)) / N("sd", 1);
        return function switch
        {
            "pnorm" => lower ? NormalDistribution.Cdf(Z()) : NormalDistribution.UpperTail(Z()),
            "qnorm" => N("mean", 0) + (N("sd", 1) * NormalDistribution.Quantile(P())),
            "pt" => lower ? StudentDistribution.Cdf(N("q"), N("df")) : StudentDistribution.UpperTail(N("q"), N("df")),
            "qt" => StudentDistribution.Quantile(P(), N("df")),
            "pchisq" => lower ? ChiSquareDistribution.Cdf(N("q"), N("df")) : ChiSquareDistribution.UpperTail(N("q"), N("df")),
            "pf" => lower ? FDistribution.Cdf(N("q"), N("df1"), N("df2")) : FDistribution.UpperTail(N("q"), N("df1"), N("df2")),
            "qf" => FDistribution.Quantile(P(), N("df1"), N("df2")),
            "pbeta" => lower ? BetaDistribution.Cdf(N("q"), N("shape1"), N("shape2")) : BetaDistribution.Cdf(1 - N("q"), N("shape2"), N("shape1")),
            "qbeta" => BetaDistribution.Quantile(P(), N("shape1"), N("shape2")),
            "pbinom" => lower ? BinomialDistribution.Cdf(L("q"), L("size"), N("prob")) : BinomialDistribution.UpperTail(L("q") + 1, L("size"), N("prob")),
            "dbinom" => BinomialDistribution.Probability(N("x"), N("size"), N("prob")),
            "phyper" => lower ? HypergeometricDistribution.Cdf(L("q"), L("m"), L("n"), L("k")) : HypergeometricDistribution.UpperTail(L("q") + 1, L("m"), L("n"), L("k")),
            "dhyper" => HypergeometricDistribution.Probability(L("x"), L("m"), L("n"), L("k")),
            "pwilcox" => lower ? RankSumDistribution.Cdf(N("q"), args.Integer("m"), args.Integer("n")) : RankSumDistribution.UpperTail(N("q"), args.Integer("m"), args.Integer("n")),
            "dwilcox" => Point(RankSumDistribution.Probabilities(args.Integer("m"), args.Integer("n"))),
            "psignrank" => lower ? SignedRankDistribution.Cdf(N("q"), args.Integer("n")) : SignedRankDistribution.UpperTail(N("q"), args.Integer("n")),
            "dsignrank" => Point(SignedRankDistribution.Probabilities(args.Integer("n"))),
            _ => throw new NotSupportedException($"No distribution function {function}."),
        };

        double Point(double[] probabilities) => N("x") >= 0 && N("x") < probabilities.Length ? probabilities[(int)N("x")] : 0;
    }
}
