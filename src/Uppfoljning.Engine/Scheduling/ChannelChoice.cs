namespace Uppfoljning.Engine.Scheduling;

/// <summary>Which channel a step goes by, or why none.</summary>
internal readonly record struct ChannelChoice(Channel? Channel, DropReason WhyNone)
{
    public static ChannelChoice For(ContactStep step, Reach reach, Tried tried)
    {
        if (step.PersonsChoiceFirst && reach.Asked is { } asked && reach[asked] == ReachState.Usable
            && step.Channels.Contains(asked) && !tried.Includes(asked))
            return new ChannelChoice(asked, default);

        DropReason? why = null;
        foreach (var channel in step.Channels)
        {
            if (tried.Includes(channel))
                why ??= DropReason.ChannelsTried;
            else if (reach[channel] == ReachState.Usable)
                return new ChannelChoice(channel, default);
            else
                why ??= Reason(reach[channel]);
        }
        return new ChannelChoice(null, why ?? DropReason.NoContactPoint);
    }

    private static DropReason? Reason(ReachState state) => state switch
    {
        ReachState.Undeliverable => DropReason.Undeliverable,
        ReachState.NotSafe => DropReason.NotSafe,
        ReachState.NotConsented => DropReason.NotConsented,
        _ => null,
    };
}

/// <summary>The channels a step has already failed by.</summary>
internal readonly record struct Tried(int Bits)
{
    public static Tried None => default;

    public bool Includes(Channel channel) => (Bits & (1 << (int)channel)) != 0;

    public Tried With(Channel channel) => new(Bits | (1 << (int)channel));
}
