using ChatApp.Access;
using ChatApp.Tests.EndToEnd;

namespace ChatApp.Tests.Access;

public sealed class SecurityHeadersTests : IAsyncLifetime
{
    readonly AppServer app = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/drafts")]
    [InlineData("/feed")]
    [InlineData("/feed/none")]
    [InlineData("/feed.atom")]
    [InlineData("/nothing-here")]
    [InlineData("/error")]
    [InlineData("/app.css")]
    [InlineData("/attachments/x/y")]
    public async Task Every_answer_carries_them(string path)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        using var answer = await client.GetAsync(app.Url + path);
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, string.Join(", ", answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
    }

    [Fact]
    public void The_policy_allows_no_inline_script_and_nobodys_frame()
    {
        var rules = SecurityHeaders.ContentSecurityPolicy.Split("; ").ToDictionary(r => r.Split(' ')[0], r => r[(r.IndexOf(' ') + 1)..]);
        Assert.Equal("'self'", rules["script-src"]);
        Assert.Equal("'self'", rules["style-src"]);
        Assert.Equal("'unsafe-inline'", rules["style-src-attr"]);
        Assert.Equal("'self' data: blob:", rules["img-src"]);
        Assert.Equal("'none'", rules["frame-ancestors"]);
    }
}
