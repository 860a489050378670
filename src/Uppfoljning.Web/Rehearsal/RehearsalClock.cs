namespace Uppfoljning.Web.Rehearsal;

/// <summary>A clock that the rehearsal moves forward; every day takes as long as the machine needs for it.</summary>
internal sealed class RehearsalClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.UtcTicks;

    public void MoveTo(DateTimeOffset at) => now = at;
}
