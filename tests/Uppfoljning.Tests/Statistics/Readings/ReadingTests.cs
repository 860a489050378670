using Uppfoljning.Statistics.Categorical;
using Uppfoljning.Statistics.Compare;
using Uppfoljning.Statistics.Indices;
using Uppfoljning.Statistics.Likert;
using Uppfoljning.Statistics.Multiplicity;
using Uppfoljning.Statistics.Paired;
using Uppfoljning.Statistics.Proportions;
using Uppfoljning.Statistics.Readings;
using Uppfoljning.Statistics.Reliability;
using Uppfoljning.Statistics.Tables;
using Uppfoljning.Statistics.Trend;

namespace Uppfoljning.Tests.Statistics.Readings;

public class ReadingTests
{
    private static readonly ReadingLanguage Sv = ReadingLanguage.Swedish;
    private static readonly AnswerScale OneToFive = new(1, 5);

    [Theory]
    [InlineData(0, 0, "Ingen svarade på frågan.")]
    [InlineData(0, 3, "Ingen svarade på frågan (3 svarade inte).")]
    [InlineData(1, 0, "1 person svarade på frågan. 100 % (1 av 1) svarade positivt, med 95 % säkerhet mellan 21 och 100 %.")]
    [InlineData(10, 1, "10 personer svarade på frågan (1 svarade inte). 100 % (10 av 10) svarade positivt, med 95 % säkerhet mellan 72 och 100 %.")]
    public void An_item_is_read_for_none_one_and_many(int answered, int missing, string sentence)
    {
        var item = LikertItem.Summarize(FrequencyTable.FromCounts(4, [answered], missing), OneToFive);

        Assert.Equal(sentence, item.Read(Sv));
    }

    [Fact]
    public void The_mean_is_read_on_its_scale_and_without_an_interval_when_there_is_none()
    {
        Assert.Equal(
            "Medelvärdet är 2,00 på skalan 1–5 (95 % konfidensintervall −0,48 till 4,48, n = 3). Minst hälften svarade 2 eller högre.",
            Description.Of(FrequencyTable.Of([1, 2, 3])).Read(Sv, 1, 5));
        Assert.Equal(
            "Medelvärdet är 4,00 på skalan 1–5 (n = 2). Minst hälften svarade 4 eller högre.",
            Description.Of(FrequencyTable.Of([4, 4])).Read(Sv, 1, 5));
        Assert.Equal("Kan inte beräknas: ingen har svarat.", Description.Of(FrequencyTable.Of([null])).Read(Sv, 1, 5));
    }

    [Fact]
    public void Net_scores_are_read_with_their_uncertainty()
    {
        var nps = Nps.Compute(FrequencyTable.FromCounts([10, 7, 3], [5, 3, 2]));

        Assert.StartsWith("50 % är ambassadörer (9–10) och 20 % kritiker (0–6); NPS är 30 (osäkerhet ", nps.Read(Sv), StringComparison.Ordinal);
        Assert.EndsWith(", n = 10).", nps.Read(Sv), StringComparison.Ordinal);
        Assert.Equal("Kan inte beräknas: ingen har svarat.", NetScore.Of(0, 0, 0).Read(Sv));
    }

    [Fact]
    public void Nki_says_that_it_is_no_share_of_satisfied_and_how_it_was_weighted()
    {
        var items = ItemMatrix.FromRows([[8, 8, 8], [6, 7, 8], [9, 10, 8]], 3);

        Assert.Matches(@"^NKI är 77,8 av 100 \(enkelt index: oviktat medelvärde av 3 frågor, n = 3, .*\)\. Det är ett index, inte en andel nöjda\.$", Nki.Compute(items).Read(Sv));
        Assert.Contains("viktat medelvärde av 3 frågor", Nki.Compute(items, weights: NkiWeights.Given([1, 2, 1])).Read(Sv), StringComparison.Ordinal);
        Assert.Equal("Kan inte beräknas: vikterna går inte att beräkna ur svaren.", Nki.Compute(items, weights: NkiWeights.FirstComponent).Read(Sv));
    }

    [Theory]
    [InlineData(3, "WHO-5 är i medel 60,0 av 100; ingen av 1 ligger på 50 eller lägre, vilket räknas som lågt välbefinnande.")]
    [InlineData(2, "WHO-5 är i medel 40,0 av 100; 1 av 1 ligger på 50 eller lägre, vilket räknas som lågt välbefinnande.")]
    public void Well_being_is_read_for_none_and_one(double answer, string sentence) =>
        Assert.Equal(sentence, Who5.Compute(ItemMatrix.FromRows([[answer, answer, answer, answer, answer]], 5)).Read(Sv));

    [Theory]
    [InlineData(0.8, "Frågorna hänger ihop väl (alfa 0,80, 95 % konfidensintervall 0,60 till 0,90); index kan användas.")]
    [InlineData(0.79, "Frågorna hänger ihop någorlunda (alfa 0,79, 95 % konfidensintervall 0,60 till 0,90); index kan användas.")]
    [InlineData(0.69, "Frågorna hänger ihop svagt (alfa 0,69, 95 % konfidensintervall 0,60 till 0,90); index bör inte användas.")]
    [InlineData(-0.2, "Alfa är negativt (−0,20): kontrollera att omvända frågor är vända.")]
    public void Alpha_is_read_with_what_it_allows(double alpha, string sentence)
    {
        var result = new AlphaResult(5, 61, 0, 0.95, null) { Alpha = alpha, Interval = new Interval(0.6, 0.9) };

        Assert.Equal(sentence, result.Read(Sv));
    }

    [Fact]
    public void Two_groups_are_read_with_size_and_certainty()
    {
        var (women, men) = (FrequencyTable.FromCounts(1, [0, 0, 5, 30, 30]), FrequencyTable.FromCounts(1, [20, 20, 10, 5, 5]));

        var sentence = MannWhitney.Asymptotic(women, men).Read(CliffsDelta.Estimate(women, men), Sv, "Kvinnor", "män");

        Assert.StartsWith("Kvinnor svarar högre än män: väljer man en person ur varje grupp slumpvis har den från Kvinnor högre svar i ", sentence, StringComparison.Ordinal);
        Assert.EndsWith("Skillnaden är stor och säkerställd (p < 0,001).", sentence, StringComparison.Ordinal);
        Assert.Contains("2 frågor", Nki.Compute(ItemMatrix.FromRows([[1, 2], [3, 5]], 2)).Read(Sv), StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_in_points_reads_the_interval_in_the_direction_of_the_sentence()
    {
        var (low, high) = (FrequencyTable.FromCounts(1, [10, 10]), FrequencyTable.FromCounts(4, [10, 10]));

        Assert.Matches(@"^A har i genomsnitt 3,0 poäng mindre än B \(95 % konfidensintervall 2,\d till 3,\d, p < 0,001\)\.$", WelchT.Test(low, high).Read(Sv, "A", "B"));
        Assert.Matches(@"^A har i genomsnitt 3,0 poäng mer än B \(95 % konfidensintervall 2,\d till 3,\d, p < 0,001\)\.$", WelchT.Test(high, low).Read(Sv, "A", "B"));
    }

    [Theory]
    [InlineData(50, 50, 50, 50, "Andelen är lika stor bland A som bland B (95 % konfidensintervall för skillnaden ")]
    [InlineData(30, 50, 20, 50, "Andelen är 20 procentenheter högre bland A än bland B (95 % konfidensintervall ")]
    [InlineData(44, 90, 45, 90, "Andelen är 1 procentenhet lägre bland A än bland B (95 % konfidensintervall −")]
    public void A_difference_of_shares_is_read_in_percentage_points(int hits1, int n1, int hits2, int n2, string beginning) =>
        Assert.StartsWith(beginning, ShareDifference.Of(hits1, n1, hits2, n2).Read(Sv, "A", "B"), StringComparison.Ordinal);

    [Theory]
    [InlineData(0.9, "Efter justering för 2 jämförelser kvarstår ingen säkerställd skillnad.")]
    [InlineData(0.01, "Efter justering för 2 jämförelser kvarstår 1 säkerställd skillnad.")]
    public void Remaining_differences_are_counted_after_adjustment(double p, string sentence) =>
        Assert.Equal(sentence, MultipleTesting.Adjust([p, 0.8], Adjustment.Holm).Read(Sv));

    [Theory]
    [InlineData(0, "och ingen är oförändrad;")]
    [InlineData(1, "och 1 är oförändrad;")]
    [InlineData(2, "och 2 är oförändrade;")]
    public void Changes_are_read_for_none_one_and_many(int unchanged, string part)
    {
        var test = new SignedRankResult
        {
            Valid = 9 + unchanged,
            Missing = 0,
            Zeros = default,
            Continuity = true,
            NPositive = 9,
            NNegative = 0,
            NZero = unchanged,
            PTwoSided = 0.004,
        };

        Assert.Equal(
            $"Av {9 + unchanged} som svarade båda gångerna har 9 ökat och ingen minskat, {part} förändringen är säkerställd (p = 0,004).",
            test.Read(Sv));
    }

    [Fact]
    public void Moves_between_yes_and_no_begin_with_a_capital()
    {
        var test = new McNemarResult { Valid = 20, Confidence = 0.95, YesToNo = 6, NoToYes = 0, PExact = 0.03125 };

        Assert.Equal("Ingen gick från nej till ja och 6 från ja till nej (p = 0,031).", test.Read(Sv));
        Assert.Equal("None went from no to yes and 6 from yes to no (p = 0.031).", test.Read(ReadingLanguage.English));
    }

    [Theory]
    [InlineData(0.31, 0.01, "Svaren stiger med ålder (p = 0,010); sambandet är måttligt.")]
    [InlineData(-0.5, 0.01, "Svaren sjunker med ålder (p = 0,010); sambandet är starkt.")]
    [InlineData(0.29, 0.05, "Svaren kan inte säkert sägas stiga eller sjunka med ålder (p = 0,050).")]
    public void A_trend_is_read_only_when_it_is_certain(double tau, double p, string sentence)
    {
        var trend = new KendallTauBResult { Valid = 61, Missing = 0, Concordant = 0, Discordant = 0, TauB = tau, PTwoSided = p };

        Assert.Equal(sentence, trend.Read(Sv, "ålder"));
    }

    [Fact]
    public void Small_groups_are_read_by_the_exact_test()
    {
        var table = new long[,] { { 3, 1 }, { 1, 3 } };

        var sentence = ChiSquare.Test(table).Read(FisherExact.Test(table), Sv);

        Assert.Equal("Fördelningen kan inte sägas skilja sig mellan grupperna (p = 0,486, Cramérs V = 0,50). Grupperna är små; Fishers exakta test har använts.", sentence);
    }

    [Theory]
    [InlineData(0, 97, "Ingen av 97 inbjudna svarade.")]
    [InlineData(1, 1, "1 av 1 inbjuden svarade (100 %).")]
    [InlineData(61, 97, "61 av 97 inbjudna svarade (63 %).")]
    [InlineData(610, 970, "610 av 970 inbjudna svarade (62,9 %).")]
    public void The_response_is_read_for_none_one_and_many(int answered, int invited, string sentence) =>
        Assert.Equal(sentence, Sv.ReadResponse(answered, invited));

    [Fact]
    public void What_is_withheld_weighted_or_judged_is_said_plainly()
    {
        Assert.Equal(".. visas inte eftersom färre än 5 personer ingår.", Sv.ReadWithheld(5));
        Assert.Equal("Viktat efter kön blir värdet 3,61 (oviktat 3,70); vikterna motsvarar 55 oviktade svar.", Sv.ReadWeighted(3.61, 3.7, 54.6, "kön"));
        Assert.Equal(
            "Svarsfrekvensen är lägst bland män (40 %). Resultaten bör inte läsas som gällande alla inbjudna.",
            Sv.ReadLowestResponse("män", 20, 50, holdsForAll: false));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sv.ReadResponse(2, 1));
    }

    [Fact]
    public void The_priority_names_the_area_and_warns_when_few_answered()
    {
        var analysis = new PriorityAnalysis(
            [new AreaPriority("a", 61, 0.2, 0.4, 0.3, Quadrant.Keep), new AreaPriority("b", 55, 0.4, 0.9, 0.7, Quadrant.ImproveFirst)],
            61, 0, 0.5, IsUncertain: true, null);

        Assert.Equal(
            "Av områdena hänger bemötande starkast ihop med NKI (70 % av det som områdena tillsammans förklarar) och har 55 av 100. Bara 61 personer ingår: ordningen mellan områdena är osäker.",
            analysis.Read(Sv, id => id == "b" ? "bemötande" : id));
    }
}
