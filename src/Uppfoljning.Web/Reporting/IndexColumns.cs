using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scoring;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Statistics.Likert;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Web.Reporting;

/// <summary>The index scores of every row, by the rules of <see cref="IndexScorer"/>.</summary>
internal static class IndexColumns
{
    private const int Unanswered = int.MinValue;

    public static IndexScores Score(ScoreIndex index, Questionnaire questionnaire, ColumnSet columns)
    {
        var sums = new int[columns.Length];
        var answered = new byte[columns.Length];
        foreach (var item in index.Items)
        {
            Add(columns[item].Rows, ValuesByCode(columns[item].Codes, index.Reverse.Contains(item)), sums, answered);
        }

        var byAnswers = new Dictionary<(int Sum, byte Answered), double?>();
        var scale = ((RatingItem)questionnaire.Find(index.Items[0])!).Scale;
        var scores = new double?[columns.Length];
        for (var row = 0; row < scores.Length; row++)
        {
            var given = (sums[row], answered[row]);
            if (!byAnswers.TryGetValue(given, out scores[row]))
            {
                byAnswers[given] = scores[row] = IndexScorer.Score(index, scale, given.Item1, given.Item2).Value;
            }
        }

        return new IndexScores(index.Id, scores)
        {
            Items = index.Items,
            Reversed = index.Reverse,
            LargestStep = LargestStep(index, scale),
            IntervalOf = index.Scoring == IndexScoring.Nps ? NpsInterval : null,
        };
    }

    /// <summary>The lowest and the highest score there can be.</summary>
    public static (double Lowest, double Highest) RangeOf(ScoreIndex index, Questionnaire questionnaire)
    {
        var scale = ((RatingItem)questionnaire.Find(index.Items[0])!).Scale;
        double Score(int each) => IndexScorer.Score(index, scale, each * index.Items.Count, index.Items.Count).Value!.Value;
        return (Score(scale.Min), Score(scale.Max));
    }

    /// <summary>A net score has an interval of its own.</summary>
    private static Interval? NpsInterval(FrequencyTable scores) => NetScore.Of(scores.CountOf(100), scores.CountOf(-100), scores.Valid).AdjustedWald;

    /// <summary>From the lowest answer to the highest on one item, the others answered.</summary>
    private static double LargestStep(ScoreIndex index, Scale scale) =>
        Math.Abs(IndexScorer.Score(index, scale, index.Items.Count * scale.Max, index.Items.Count).Value!.Value
            - IndexScorer.Score(index, scale, ((index.Items.Count - 1) * scale.Max) + scale.Min, index.Items.Count).Value!.Value);

    private static void Add(ReadOnlySpan<byte> rows, int[] values, int[] sums, byte[] answered)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            var value = values[rows[row]];
            if (value != Unanswered)
            {
                sums[row] += value;
                answered[row]++;
            }
        }
    }

    private static int[] ValuesByCode(CodeList codes, bool isReversed)
    {
        var values = codes.Values!;
        return [.. Enumerable.Range(0, codes.CodeCount).Select(code =>
            code >= codes.Count ? Unanswered : isReversed ? values[0] + values[^1] - values[code] : values[code])];
    }
}
