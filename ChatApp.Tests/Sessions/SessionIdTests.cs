using ChatApp.Sessions;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Sessions;

public sealed class SessionIdTests
{
    [Fact]
    public void An_id_has_the_time_and_128_random_bits()
    {
        var clock = new TestClock();
        var id = SessionId.New(clock).Value;
        Assert.Matches("^session_[0-9]+_[A-Za-z0-9_-]{22}$", id);
        Assert.Equal(clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(), id.Split('_', 3)[1]);
        Assert.True(SessionId.TryParse(id, out var parsed));
        Assert.Equal(id, parsed.Value);
    }

    [Fact]
    public void No_two_ids_are_alike() => Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(_ => SessionId.New(new TestClock())).Distinct().Count());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("session_")]
    [InlineData("session_1_short")]
    [InlineData("session_x_AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("session__AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("session_1_AAAAAAAAAAAAAAAAAAAAA/")]
    [InlineData("session_1_AAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("SESSION_1_AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("session_1234567890123456_AAAAAAAAAAAAAAAAAAAAAA")]
    public void What_could_not_be_one_of_ours_is_none(string? text) => Assert.False(SessionId.TryParse(text, out _));

    [Fact]
    public void An_id_shows_itself_as_a_short_hash() => Assert.Matches("^[0-9a-f]{8}$", $"{SessionId.New(new TestClock())}");
}
