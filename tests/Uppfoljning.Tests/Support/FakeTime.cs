namespace Uppfoljning.Tests.Support;

/// <summary>A clock that the test moves.</summary>
public sealed class FakeTime(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;
    private TimeSpan jumped;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => (now - jumped).UtcTicks;

    public void Advance(TimeSpan by) => now += by;

    public void MoveTo(DateTimeOffset at) => now = at;

    /// <summary>The clock on the wall is changed; no time passes.</summary>
    public void Jump(TimeSpan by)
    {
        now += by;
        jumped += by;
    }
}
