namespace Uppfoljning.Statistics.Disclosure;

/// <summary>
/// What follows from sums when some of their terms are known: every number has a least and a greatest value, and each
/// sum narrows its terms, and they it, until nothing more follows.
/// </summary>
internal sealed class Deduction
{
    private const long NoLimit = long.MaxValue / 4096;

    private readonly long[] _least;
    private readonly long[] _greatest;
    private readonly List<(int Sum, int[] Terms)> _sums = [];

    /// <summary>Numbers of which nothing is known but that they are not negative.</summary>
    public Deduction(int numbers)
    {
        _least = new long[numbers];
        _greatest = new long[numbers];
        Array.Fill(_greatest, NoLimit);
    }

    /// <summary>One number is the sum of others.</summary>
    public void AddSum(int sum, int[] terms) => _sums.Add((sum, terms));

    /// <summary>A number is known.</summary>
    public void Set(int number, long value) => (_least[number], _greatest[number]) = (value, value);

    /// <summary>A number is at least this.</summary>
    public void AtLeast(int number, long value) => _least[number] = Math.Max(_least[number], value);

    /// <summary>Draws every conclusion.</summary>
    public void Conclude()
    {
        bool isNew;
        do
        {
            isNew = false;
            foreach (var (sum, terms) in _sums)
                isNew |= Narrow(sum, terms);
        }
        while (isNew);
    }

    /// <summary>Whether only one value is left.</summary>
    public bool IsKnown(int number) => _least[number] == _greatest[number];

    private bool Narrow(int sum, int[] terms)
    {
        var (least, greatest) = (terms.Sum(term => _least[term]), Math.Min(NoLimit, terms.Sum(term => _greatest[term])));
        var isNew = Narrow(sum, least, greatest);
        var isBounded = terms.All(term => _greatest[term] < NoLimit);
        foreach (var term in terms)
        {
            // Without limit on another term nothing follows for the least value of this one.
            var othersMost = isBounded ? greatest - _greatest[term] : terms.Where(other => other != term).Any(other => _greatest[other] >= NoLimit) ? NoLimit : terms.Where(other => other != term).Sum(other => _greatest[other]);
            isNew |= Narrow(term, _least[sum] - othersMost, _greatest[sum] >= NoLimit ? NoLimit : _greatest[sum] - (least - _least[term]));
        }

        return isNew;
    }

    private bool Narrow(int number, long least, long greatest)
    {
        var before = (_least[number], _greatest[number]);
        (_least[number], _greatest[number]) = (Math.Max(before.Item1, least), Math.Min(before.Item2, greatest));
        return before != (_least[number], _greatest[number]);
    }
}
