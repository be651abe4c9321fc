using ChatApp.Sessions;

namespace ChatApp.Tests.Sessions;

public sealed class RedisAddressTests
{
    [Theory]
    [InlineData("redis://localhost", "localhost", 6379, null, null, 0, false)]
    [InlineData("redis://localhost:6379", "localhost", 6379, null, null, 0, false)]
    [InlineData("redis://cache.example:7000/3", "cache.example", 7000, null, null, 3, false)]
    [InlineData("rediss://cache.example/", "cache.example", 6379, null, null, 0, true)]
    [InlineData("redis://:secret@h", "h", 6379, null, "secret", 0, false)]
    [InlineData("redis://default:p%40ss%2Fw%3Ard@h:1/15", "h", 1, "default", "p@ss/w:rd", 15, false)]
    [InlineData("redis://ann:a:b@h", "h", 6379, "ann", "a:b", 0, false)]
    [InlineData("redis://[::1]:6380/2", "::1", 6380, null, null, 2, false)]
    [InlineData("REDIS://127.0.0.1", "127.0.0.1", 6379, null, null, 0, false)]
    public void A_url_says_where_redis_is(string url, string host, int port, string? user, string? password, int database, bool tls)
    {
        Assert.True(RedisAddress.TryParse(url, out var address));
        Assert.Equal(new RedisAddress(host, port, user, password, database, tls), address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("localhost:6379")]
    [InlineData("http://localhost")]
    [InlineData("redis:localhost")]
    [InlineData("redis://")]
    [InlineData("redis://:6379")]
    [InlineData("redis://host:0")]
    [InlineData("redis://host:65536")]
    [InlineData("redis://host:port")]
    [InlineData("redis://host/x")]
    [InlineData("redis://host/-1")]
    [InlineData("redis://host/1/2")]
    [InlineData("redis://host?db=1")]
    [InlineData("redis://host#1")]
    [InlineData("redis://user@host")]
    public void Anything_else_is_refused_by_name(string url)
    {
        Assert.False(RedisAddress.TryParse(url, out _));
        Assert.StartsWith("Sessions:Redis:Url (REDIS_URL) must be redis[s]://", RedisAddress.Problem(url));
    }

    [Fact]
    public void The_password_is_told_to_nobody()
    {
        Assert.DoesNotContain("secret", RedisAddress.Problem("redis://ann:secret@host:x"));
        Assert.DoesNotContain("secret", RedisAddress.Problem("redis://ann:secret@host"));
        Assert.True(RedisAddress.TryParse("redis://:secret@host", out var address));
        Assert.Equal("host:6379/0", $"{address}");
    }

    [Fact]
    public void A_user_of_its_own_is_refused_before_it_fails_to_log_in() =>
        Assert.Contains("names the user ann", RedisAddress.Problem("redis://ann:secret@host"));
}
