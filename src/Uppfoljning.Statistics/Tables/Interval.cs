namespace Uppfoljning.Statistics.Tables;

/// <summary>A confidence interval, ends included, on the scale of the figure it belongs to.</summary>
public sealed record Interval(double Low, double High);
