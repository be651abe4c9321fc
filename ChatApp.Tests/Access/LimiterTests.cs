using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatApp.Tests.Access;

public sealed class LimiterTests
{
    static readonly Caller Ann = new("ann") { Address = "203.0.113.7" }, Bob = new("bob") { Address = "203.0.113.7" };

    readonly TestClock clock = new();

    Limiter Of(LimitOptions limits) => new(Options.Create(new AccessOptions { Limits = limits }), new SecurityLog(NullLoggerFactory.Instance, clock), clock);

    [Fact]
    public void So_many_a_minute_then_a_sentence_that_says_when_to_try_again()
    {
        var limiter = Of(new() { Messages = 3 });
        for (var i = 0; i < 3; i++) Assert.Null(limiter.Take(Limit.Messages, Ann));
        var refused = limiter.Take(Limit.Messages, Ann)!;
        Assert.Equal((RefusalCode.Limited, TimeSpan.FromSeconds(20)), (refused.Code, refused.RetryAfter));
        Assert.EndsWith("Your text is kept. Try again in 20 seconds.", refused.Sentence);
        Assert.Null(limiter.Take(Limit.Messages, Bob));
        Assert.Null(limiter.Take(Limit.Uploads, Ann));
        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Null(limiter.Take(Limit.Messages, Ann));
        Assert.NotNull(limiter.Take(Limit.Messages, Ann));
        clock.Advance(TimeSpan.FromHours(1));
        for (var i = 0; i < 3; i++) Assert.Null(limiter.Take(Limit.Messages, Ann));
        Assert.NotNull(limiter.Take(Limit.Messages, Ann));
    }

    [Fact]
    public void An_address_has_ten_times_as_much_for_all_its_callers()
    {
        var limiter = Of(new() { Messages = 1 });
        for (var i = 0; i < 10; i++) Assert.Null(limiter.Take(Limit.Messages, new Caller($"caller {i}") { Address = "203.0.113.7" }));
        Assert.NotNull(limiter.Take(Limit.Messages, new Caller("one more") { Address = "203.0.113.7" }));
        Assert.Null(limiter.Take(Limit.Messages, new Caller("elsewhere") { Address = "203.0.113.8" }));
    }

    [Fact]
    public void Guesses_are_counted_for_the_address_as_for_one_caller()
    {
        var limiter = Of(new());
        for (var i = 0; i < 5; i++) Assert.Null(limiter.Take(Limit.Guesses, new Caller($"new each time {i}") { Address = "203.0.113.7" }));
        Assert.NotNull(limiter.Take(Limit.Guesses, new Caller("again new") { Address = "203.0.113.7" }));
    }

    [Fact]
    public void Looking_whether_there_is_room_takes_none()
    {
        var limiter = Of(new() { Guesses = 1 });
        for (var i = 0; i < 3; i++) Assert.Null(limiter.Peek(Limit.Guesses, Ann));
        Assert.Null(limiter.Take(Limit.Guesses, Ann));
        Assert.Equal(TimeSpan.FromMinutes(1), limiter.Peek(Limit.Guesses, Ann)!.RetryAfter);
        Assert.NotNull(limiter.Peek(Limit.Guesses, Bob));
        Assert.Null(limiter.Peek(Limit.Guesses, new Caller("bob") { Address = "203.0.113.8" }));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(limiter.Peek(Limit.Guesses, Ann));
    }

    [Fact]
    public void Places_are_given_back_once()
    {
        var limiter = Of(new() { Sockets = 2 });
        var one = limiter.Enter(Limit.Sockets, Ann, out _)!;
        Assert.NotNull(limiter.Enter(Limit.Sockets, Ann, out _));
        Assert.Null(limiter.Enter(Limit.Sockets, Ann, out var refused));
        Assert.Equal(RefusalCode.Limited, refused!.Code);
        one.Dispose();
        one.Dispose();
        Assert.NotNull(limiter.Enter(Limit.Sockets, Ann, out _));
        Assert.Null(limiter.Enter(Limit.Sockets, Ann, out _));
    }

    [Fact]
    public void Zero_is_no_limit()
    {
        var limiter = Of(new() { Messages = 0, Streams = 0 });
        for (var i = 0; i < 1_000; i++) Assert.Null(limiter.Take(Limit.Messages, Ann));
        for (var i = 0; i < 1_000; i++) Assert.NotNull(limiter.Enter(Limit.Streams, Ann, out _));
    }

    [Fact]
    public void Callers_at_once_get_no_more_than_there_is()
    {
        var limiter = Of(new() { Messages = 100 });
        var taken = 0;
        Parallel.For(0, 1_000, _ =>
        {
            if (limiter.Take(Limit.Messages, Ann) is null) Interlocked.Increment(ref taken);
        });
        Assert.Equal(100, taken);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("::1", "::1")]
    public void An_IPv6_network_counts_as_one_address(string address, string counted) =>
        Assert.Equal(counted, CallerMiddleware.AddressOf(System.Net.IPAddress.Parse(address)));

    [Fact]
    public void A_limit_out_of_its_range_is_named() =>
        Assert.Equal("Access:Limits:Joins must be 0 to 1000000, not -1.", new AccessOptions { Limits = new() { Joins = -1 } }.Problem());
}
