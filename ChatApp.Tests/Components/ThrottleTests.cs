using ChatApp.Components;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Components;

public sealed class ThrottleTests : IDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    readonly TestClock clock = new();
    readonly Throttle throttle;
    int acts;

    public ThrottleTests() => throttle = new Throttle(clock, Pause, () =>
    {
        acts++;
        return Task.CompletedTask;
    });

    public void Dispose() => throttle.Dispose();

    [Fact]
    public void The_first_ask_is_done_at_once()
    {
        Assert.Equal(0, acts);
        throttle.Ask();
        Assert.Equal(1, acts);
        clock.Advance(Pause * 10);
        Assert.Equal(1, acts);
    }

    [Fact]
    public void Many_asks_in_one_pause_are_done_once_more_at_its_end()
    {
        for (var i = 0; i < 50; i++) throttle.Ask();
        clock.Advance(Pause - TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, acts);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(2, acts);
        clock.Advance(Pause * 10);
        Assert.Equal(2, acts);
    }

    [Fact]
    public void The_last_of_steady_asks_is_never_lost_and_none_comes_before_its_pause()
    {
        var asked = 0;
        for (var ms = 0; ms <= 1_000; ms += 10)
        {
            throttle.Ask();
            asked++;
            clock.Advance(TimeSpan.FromMilliseconds(10));
        }
        Assert.Equal(101, asked);
        Assert.InRange(acts, 10, 12);
        var before = acts;
        throttle.Ask();
        clock.Advance(Pause);
        Assert.Equal(before + 1, acts);
    }

    [Fact]
    public void An_ask_after_the_pause_is_done_at_once_again()
    {
        throttle.Ask();
        clock.Advance(Pause);
        throttle.Ask();
        Assert.Equal(2, acts);
    }

    [Fact]
    public void After_its_end_nothing_is_done_any_more()
    {
        throttle.Ask();
        throttle.Ask();
        throttle.Dispose();
        clock.Advance(Pause);
        throttle.Ask();
        Assert.Equal(1, acts);
    }
}
