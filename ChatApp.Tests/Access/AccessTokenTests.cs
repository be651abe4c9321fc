using System.Buffers.Text;
using System.Text;
using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Access;

public sealed class AccessTokenTests
{
    static readonly SigningKey Key = SigningKey.Of("a key of thirty-two bytes or more");

    readonly TestClock clock = new();
    readonly AccessTokens tokens;
    readonly Session session = new SessionBuilder().Session;

    public AccessTokenTests() => tokens = new AccessTokens(Key, clock);

    [Fact]
    public void It_says_whose_it_is_for_which_session_and_what_it_allows()
    {
        var read = tokens.Read(tokens.Issue(session, "ann"))!;
        Assert.Equal((session.Id, "ann", true, session.Version), (read.Session, read.User, read.MayWrite, read.Version));
        Assert.Equal((clock.GetUtcNow(), clock.GetUtcNow(), clock.GetUtcNow().AddHours(24)), (read.Issued, read.NotBefore, read.Expires));
        Assert.False(tokens.Read(tokens.Issue(session, "ann", mayWrite: false))!.MayWrite);
        var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(tokens.Issue(session, "ann").Split('.')[1]));
        Assert.Contains("\"permissions\":[\"read\",\"write\"]", payload);
    }

    [Theory]
    [InlineData(-31, false)]
    [InlineData(-29, true)]
    [InlineData(24 * 3600 + 29, true)]
    [InlineData(24 * 3600 + 31, false)]
    public void It_is_good_for_24_hours_with_30_seconds_for_clocks_that_are_off(int seconds, bool isGood)
    {
        var later = new TestClock();
        later.Advance(TimeSpan.FromDays(1));
        var token = new AccessTokens(Key, later).Issue(session, "ann");
        clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(seconds));
        Assert.Equal(isGood, tokens.Read(token) is not null);
    }

    [Fact]
    public void With_any_character_changed_it_is_refused()
    {
        var token = tokens.Issue(session, "ann");
        for (var i = 0; i < token.Length; i++)
        {
            for (var bit = 0; bit < 7; bit++)
                Assert.Null(tokens.Read(token[..i] + (char)(token[i] ^ (1 << bit)) + token[(i + 1)..]));
            Assert.Null(tokens.Read(token[..i]));
        }
        Assert.Null(tokens.Read(token + "="));
        Assert.Null(tokens.Read(token + "A"));
        Assert.Null(tokens.Read(token + " "));
    }

    [Theory]
    [InlineData("""{"alg":"none","typ":"JWT"}""")]
    [InlineData("""{"alg":"hs256","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS512","typ":"JWT"}""")]
    [InlineData("""{"alg":"RS256","typ":"JWT"}""")]
    [InlineData("""{"alg":["HS256"],"typ":"JWT"}""")]
    [InlineData("""{"alg":"HS256","typ":"scope+jwt"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","crit":["exp"]}""")]
    [InlineData("""{"alg":"none","alg":"HS256","typ":"JWT"}""")]
    [InlineData("""{"typ":"JWT"}""")]
    [InlineData("[]")]
    [InlineData("HS256")]
    [InlineData("")]
    public void Another_header_is_refused_even_when_it_is_signed(string header) => Assert.Null(tokens.Read(Sign(header, Claims())));

    [Fact]
    public void Unsigned_it_is_refused()
    {
        var content = $"{Encode("""{"alg":"none"}""")}.{Encode(Claims())}";
        Assert.Null(tokens.Read(content + "."));
        Assert.Null(tokens.Read(content));
    }

    [Theory]
    [InlineData("\"user_id\":\"ann\"", "\"user_id\":\"ann\",\"user_id\":\"bob\"")]
    [InlineData("\"user_id\":\"ann\"", "\"user_id\":7")]
    [InlineData("\"user_id\":\"ann\"", "\"user_id\":\"\"")]
    [InlineData("\"user_id\":\"ann\",", "")]
    [InlineData("\"permissions\":[\"read\"]", "\"permissions\":\"read\"")]
    [InlineData("\"permissions\":[\"read\"]", "\"permissions\":[]")]
    [InlineData("\"permissions\":[\"read\"]", "\"permissions\":[{}]")]
    [InlineData("\"exp\":1795251600", "\"exp\":1e30")]
    [InlineData("\"exp\":1795251600", "\"exp\":-1")]
    [InlineData("\"exp\":1795251600", "\"exp\":\"1795251600\"")]
    [InlineData("\"exp\":1795251600", "\"exp\":99999999999999999999")]
    [InlineData("\"exp\":1795251600", "\"exp\":4000000000")]
    [InlineData("\"session_id\":\"session_", "\"session_id\":\"x")]
    [InlineData("{", "[{")]
    public void Claims_that_are_not_what_they_should_be_are_refused(string part, string instead)
    {
        Assert.NotNull(tokens.Read(Sign("""{"alg":"HS256","typ":"JWT"}""", Claims())));
        Assert.Contains(part, Claims());
        Assert.Null(tokens.Read(Sign("""{"alg":"HS256","typ":"JWT"}""", Claims().Replace(part, instead))));
    }

    [Fact]
    public void Nonsense_of_any_length_is_refused()
    {
        foreach (var text in new[] { "", ".", "..", "...", "a.b.c", "a.b", new string('.', 1000), new string('A', 100_000), $"{new string('A', 100_000)}.A.A", "ä.ö.ü", "\0.\0.\0" })
            Assert.Null(tokens.Read(text));
        // Signed all right, and still too long.
        Assert.Null(tokens.Read(Sign("""{"alg":"HS256","typ":"JWT"}""", Claims().Replace("{", $$"""{"more":"{{new string('x', 100_000)}}","""))));
    }

    [Fact]
    public void In_its_last_12_hours_it_is_due_for_renewal()
    {
        var token = tokens.Read(tokens.Issue(session, "ann"))!;
        clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        Assert.False(tokens.IsDue(token));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(tokens.IsDue(token));
    }

    [Fact]
    public void The_key_is_made_once_and_only_the_apps_user_may_read_it()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "keys", "access.key");
        var made = SigningKey.ReadOrMake(path).Bytes.ToArray();
        Assert.Equal(32, made.Length);
        Assert.Equal(made, SigningKey.ReadOrMake(path).Bytes.ToArray());
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Theory]
    [InlineData("short", "Access:SigningKey must have at least 32 bytes, not 5.")]
    [InlineData("thirty-two bytes of a secret key", null)]
    public void A_key_that_is_too_short_ends_the_start(string key, string? problem) => Assert.Equal(problem, new AccessOptions { SigningKey = key }.Problem());

    string Claims()
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return $$"""{"session_id":"{{session.Id.Value}}","user_id":"ann","permissions":["read"],"iat":{{now}},"nbf":{{now}},"exp":{{now + (24 * 3600)}}}""";
    }

    static string Sign(string header, string payload) => JsonWebSignature.Sign(Key.Bytes, Encoding.UTF8.GetBytes(header), Encoding.UTF8.GetBytes(payload));

    static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
