namespace Uppfoljning.Statistics.Disclosure;

/// <summary>Why a figure is not shown. Which cells were too small and which only hide them is never told apart.</summary>
public enum WithholdingReason
{
    /// <summary>The group has too few answers, or would give such a group away.</summary>
    SmallGroup,

    /// <summary>The count is too small, or would give such a count away.</summary>
    SmallCount,

    /// <summary>Too few answers for a percentage; the count may be shown.</summary>
    LowBase,

    /// <summary>The figure would narrow down a withheld count.</summary>
    WouldReveal,

    /// <summary>Nobody answered, or the figure cannot be computed from the answers there are.</summary>
    NotComputable,
}

/// <summary>One published figure: a number, or the reason why there is none.</summary>
public abstract record Released
{
    private protected Released()
    {
    }

    /// <summary>A number to show.</summary>
    public sealed record Shown : Released
    {
        internal Shown(double value, int decimals) => (Value, Decimals) = (value, decimals);

        /// <summary>The number, already rounded unless the data are public.</summary>
        public double Value { get; }

        /// <summary>Decimals to write.</summary>
        public int Decimals { get; }
    }

    /// <summary>A figure of which only is told between which two limits, chosen beforehand, it lies.</summary>
    public sealed record Between : Released
    {
        internal Between(double low, double high) => (Low, High) = (low, high);

        /// <summary>It is at least this.</summary>
        public double Low { get; }

        /// <summary>It is at most this.</summary>
        public double High { get; }
    }

    /// <summary>A figure that is not shown; written "..".</summary>
    public sealed record Withheld : Released
    {
        internal Withheld(WithholdingReason reason, Tables.Reason? cause = null) => (Reason, Cause) = (reason, cause);

        /// <summary>Why.</summary>
        public WithholdingReason Reason { get; }

        /// <summary>What kept a figure from being computed; null when nothing did, or when it is not told.</summary>
        public Tables.Reason? Cause { get; }
    }

    /// <summary>A count as it is.</summary>
    internal static Released Count(long count) => new Shown(count, 0);

    /// <summary>No figure.</summary>
    internal static Released Hide(WithholdingReason reason, Tables.Reason? cause = null) => new Withheld(reason, cause);

    /// <summary>A figure with all its digits, for public data; only printing rounds it.</summary>
    internal static Released Precise(double value, int decimals) => new Shown(value, decimals);

    /// <summary>
    /// A percentage of its own, never adjusted to make a sum of 100: half away from zero, no decimals below 100 answers,
    /// one from there.
    /// </summary>
    internal static Released Percent(long count, long answers)
    {
        if (answers == 0)
            return Hide(WithholdingReason.NotComputable);
        var (scale, decimals) = answers < 100 ? (1L, 0) : (10L, 1);
        return new Shown(((200 * scale * count) + answers) / (2 * answers) / (double)scale, decimals);
    }

    /// <summary>A figure rounded half away from zero, or the reason when there is none.</summary>
    internal static Released Figure(double? value, int decimals) => value is { } number
        ? new Shown((double)Math.Round((decimal)number, decimals, MidpointRounding.AwayFromZero) + 0.0, decimals) // + 0.0: never −0
        : Hide(WithholdingReason.NotComputable);
}
