using System.Numerics;

namespace Uppfoljning.Statistics.Columns;

/// <summary>
/// Running sums and products of the items of a scale on complete rows. Each item is a few bit planes of value − lowest
/// value, so a sum of products is a sum of shared bits weighted by powers of two, and everything stays a whole number.
/// </summary>
internal sealed class ScaleTally
{
    private readonly CodeList[] _items;
    private readonly ulong[][] _planes;
    private readonly long[] _sums;
    private readonly long[,] _products;
    private long _complete;

    public ScaleTally(CodeList[] items)
    {
        _items = items;
        _planes = [.. items.Select(item => new ulong[PlaneCount(item) * CodeMasks.Words])];
        _sums = new long[items.Length];
        _products = new long[items.Length, items.Length];
    }

    public void Add(ReadOnlySpan<CodeMasks> block)
    {
        Span<ulong> whole = stackalloc ulong[CodeMasks.Words];
        FindComplete(block, whole);
        foreach (var word in whole)
            _complete += BitOperations.PopCount(word);
        for (var item = 0; item < _items.Length; item++)
            FillPlanes(item, block[item], whole);
        for (var one = 0; one < _items.Length; one++)
        {
            _sums[one] += SumOf(_planes[one]);
            for (var other = one; other < _items.Length; other++)
                _products[one, other] += ProductOf(_planes[one], _planes[other]);
        }
    }

    public void Add(ScaleTally other)
    {
        _complete += other._complete;
        for (var one = 0; one < _items.Length; one++)
        {
            _sums[one] += other._sums[one];
            for (var two = one; two < _items.Length; two++)
                _products[one, two] += other._products[one, two];
        }
    }

    public CompleteRows ToCompleteRows() => new(_complete, [.. _items.Select(item => item.Values![0])], _sums, _products);

    private static int PlaneCount(CodeList item) => BitOperations.Log2((uint)Math.Max(1, item.Values![^1] - item.Values[0])) + 1;

    private void FindComplete(ReadOnlySpan<CodeMasks> block, Span<ulong> whole)
    {
        whole.Fill(ulong.MaxValue);
        Span<ulong> answered = stackalloc ulong[CodeMasks.Words];
        for (var item = 0; item < _items.Length; item++)
        {
            answered.Clear();
            for (var code = 0; code < _items[item].Count; code++)
            {
                var mask = block[item].Mask(code);
                for (var word = 0; word < CodeMasks.Words; word++)
                    answered[word] |= mask[word];
            }

            for (var word = 0; word < CodeMasks.Words; word++)
                whole[word] &= answered[word];
        }
    }

    private void FillPlanes(int item, CodeMasks masks, ReadOnlySpan<ulong> whole)
    {
        var values = _items[item].Values!;
        var target = _planes[item];
        Array.Clear(target);
        for (var code = 0; code < values.Count; code++)
        {
            var mask = masks.Mask(code);
            for (var shift = values[code] - values[0]; shift != 0; shift &= shift - 1)
            {
                var plane = target.AsSpan(BitOperations.TrailingZeroCount(shift) * CodeMasks.Words, CodeMasks.Words);
                for (var word = 0; word < plane.Length; word++)
                    plane[word] |= mask[word] & whole[word];
            }
        }
    }

    private static long SumOf(ReadOnlySpan<ulong> planes)
    {
        var sum = 0L;
        for (var word = 0; word < planes.Length; word++)
            sum += (long)BitOperations.PopCount(planes[word]) << (word / CodeMasks.Words);
        return sum;
    }

    private static long ProductOf(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        var product = 0L;
        for (var p = 0; p < one.Length; p += CodeMasks.Words)
        {
            for (var q = 0; q < other.Length; q += CodeMasks.Words)
                product += (long)CodeMasks.Shared(one.Slice(p, CodeMasks.Words), other.Slice(q, CodeMasks.Words)) << ((p + q) / CodeMasks.Words);
        }

        return product;
    }
}
