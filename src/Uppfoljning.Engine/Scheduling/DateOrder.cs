namespace Uppfoljning.Engine.Scheduling;

/// <summary>Comparisons of dates of which one may be absent.</summary>
internal static class DateOrder
{
    public static DateOnly? Latest(DateOnly? a, DateOnly? b) => a is null || b > a ? b : a;

    public static DateOnly Latest(DateOnly a, DateOnly? b) => b > a ? b.Value : a;

    public static DateOnly Earliest(DateOnly a, DateOnly b) => a < b ? a : b;
}
