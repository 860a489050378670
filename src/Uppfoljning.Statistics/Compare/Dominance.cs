using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Compare;

/// <summary>For every pair of one from each group, which is higher; summed without visiting the pairs.</summary>
internal sealed class Dominance
{
    private readonly double _nx;
    private readonly double _ny;
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[] _xOverY;
    private readonly double[] _yUnderX;
    private double _higher;
    private double _lower;

    public Dominance(FrequencyTable x, FrequencyTable y)
    {
        var ranks = new PooledRanks(x, y);
        (_nx, _ny) = (x.Valid, y.Valid);
        _x = [.. ranks.CountsOf(0).ToArray().Select(count => (double)count)];
        _y = [.. ranks.CountsOf(1).ToArray().Select(count => (double)count)];
        (_xOverY, _yUnderX) = (new double[_x.Length], new double[_x.Length]);
        double xBelow = 0, yBelow = 0;
        for (var i = 0; i < _x.Length; i++)
        {
            var (xAbove, yAbove) = (_nx - xBelow - _x[i], _ny - yBelow - _y[i]);
            _xOverY[i] = (yBelow - yAbove) / _ny;
            _yUnderX[i] = (xAbove - xBelow) / _nx;
            _higher += _x[i] * yBelow;
            _lower += _x[i] * yAbove;
            (xBelow, yBelow) = (xBelow + _x[i], yBelow + _y[i]);
        }
    }

    public double Delta => (_higher - _lower) / (_nx * _ny);

    /// <summary>Cliff's unbiased variance around a centre; may be 0 or below.</summary>
    public double Variance(double centre)
    {
        var equal = (_nx * _ny) - _higher - _lower;
        var pairs = (_higher * Square(1 - centre)) + (equal * Square(centre)) + (_lower * Square(1 + centre));
        double ofX = 0, ofY = 0;
        for (var i = 0; i < _x.Length; i++)
        {
            ofX += _x[i] * Square(_xOverY[i] - centre);
            ofY += _y[i] * Square(_yUnderX[i] - centre);
        }

        return ((_ny * _ny * ofX) + (_nx * _nx * ofY) - pairs) / (_nx * _ny * (_nx - 1) * (_ny - 1));
    }

    private static double Square(double value) => value * value;
}
