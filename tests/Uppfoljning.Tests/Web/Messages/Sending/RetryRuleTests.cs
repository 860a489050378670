using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Features.Messages.Sending;

namespace Uppfoljning.Tests.Web.Messages.Sending;

public class RetryRuleTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(5, 80)]
    [InlineData(9, 1280)]
    [InlineData(10, 1440)]
    [InlineData(1000, 1440)]
    public void The_wait_doubles_up_to_a_day(int attempts, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), RetryRule.Wait(attempts, null, 0.5));

    [Theory]
    [InlineData(0, 8)]
    [InlineData(1, 12)]
    public void The_wait_is_spread_by_a_fifth_each_way(double chance, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), RetryRule.Wait(2, null, chance));

    [Theory]
    [InlineData(-3600, 5)]
    [InlineData(0, 5)]
    [InlineData(600, 10)]
    [InlineData(86_400, 1440)]
    [InlineData(999_999_999, 1440)]
    public void What_the_receiver_asks_for_is_honoured_within_bounds(int seconds, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), RetryRule.Wait(1, TimeSpan.FromSeconds(seconds), 0.5));

    [Theory]
    [InlineData(Channel.Email, 0, false, true)]
    [InlineData(Channel.Email, 1, false, false)]
    [InlineData(Channel.Sms, 0, false, false)]
    [InlineData(Channel.Sms, 0, true, true)]
    [InlineData(Channel.Sms, 1, true, false)]
    public void Only_what_cannot_arrive_as_two_is_tried_again_when_nobody_knows(Channel channel, int before, bool isIdempotent, bool again) =>
        Assert.Equal(again, RetryRule.TriesUncertain(channel, before, isIdempotent));
}
