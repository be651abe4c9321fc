using System.Text.Json;
using System.Text.RegularExpressions;
using ChatApp.Journal;
using ChatApp.Tests.Api;
using ChatApp.Tests.EndToEnd;
using ChatApp.Tests.Gateway;
using Microsoft.Extensions.DependencyInjection;

namespace ChatApp.Tests.Together;

/// <summary>A participant only ever sees the name that the session has for them: not its own, not the host's for it, not who anybody is to the server.</summary>
public sealed partial class AliasTests : IAsyncLifetime
{
    readonly AppServer app = new(new Dictionary<string, string?> { ["Assistants:Offline:TokensPerSecond"] = "0", ["Access:Limits:Guesses"] = "0" });
    readonly ApiClient ann, bob;

    public AliasTests() => (ann, bob) = (new ApiClient(app.Url), new ApiClient(app.Url));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        ann.Dispose();
        bob.Dispose();
        await app.DisposeAsync();
    }

    [GeneratedRegex("<title>(.*?)</title>")]
    private static partial Regex Title { get; }

    [Fact]
    public async Task It_is_so_on_pages_in_titles_routes_events_sockets_pictures_and_files()
    {
        var own = (await ann.ChatAsync("Create a Facebook post about tea with image"))["sessionId"];
        var shared = await ann.PostAsync("/api/sessions/shared/create", new { host_id = "Ann", session_id = own });
        var joined = await bob.PostAsync("/api/sessions/shared/join", new { share_code = shared["share_code"], user_id = "Bob" });
        var alias = joined["session_id"];
        using var socket = await SocketClient.ConnectAsync($"{app.Url}/ws/sessions/{alias}", bob.Credentials);
        var seen = new List<string> { joined.Text, (await socket.ReadAsync("sync.full")).GetRawText() };
        using var hosts = await SocketClient.ConnectAsync($"{app.Url}/ws/sessions/{own}", ann.Credentials);
        await hosts.SendAsync(new { type = "object.created", data = new { id = "cube" } });
        Assert.Equal(200, (await ann.ChatAsync("Create a Facebook post about lamps with image", own)).Code);
        for (var (message, answers) = ((JsonElement?)null, 0); answers < 1;)
        {
            message = await socket.ReadAsync();
            seen.Add(message!.Value.GetRawText());
            if (message.Value.GetProperty("type").GetString() == "message" && message.Value.GetProperty("data").GetProperty("role").GetString() == "assistant") answers++;
        }

        foreach (var path in new[] { $"/api/sessions/{alias}", $"/api/sessions/{alias}/analytics", $"/api/sessions/{alias}/objects", "/api/sessions?active_only=false", $"/api/chat/{alias}", $"/history/{alias}/export.json", $"/history/{alias}/export.md" })
        {
            var answer = await bob.GetAsync(path);
            Assert.Equal((200, path), (answer.Code, path));
            seen.Add(answer.Text + string.Join('\n', answer.Headers));
        }
        foreach (var path in new[] { $"/history/{alias}", $"/history/{alias}/print" })
        {
            var page = await PageAsync(path);
            Assert.Contains("Create a Facebook post about lamps", page.Text);
            Assert.StartsWith("Create a Facebook post about tea", Title.Match(page.Text).Groups[1].Value);
            seen.Add(page.Text + string.Join('\n', page.Headers));
        }
        // The tab that opens after joining.
        var home = await PageAsync("/", $"chatapp-tab={alias}");
        Assert.Contains($"data-session-id=\"{alias}\"", home.Text);
        Assert.Equal("noindex", home.Headers["X-Robots-Tag"]);
        seen.Add(home.Text + string.Join('\n', home.Headers));
        using (var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20)))
        {
            await foreach (var e in bob.StreamAsync(HttpMethod.Get, $"/api/chat/{alias}/events", ct: limit.Token))
            {
                seen.Add($"{e.Id} {e.Data}");
                if (e.Data.ToString().Contains("lamps", StringComparison.Ordinal) && e.Type == "draft") break;
            }
        }
        var refused = await bob.SendAsync(HttpMethod.Delete, $"/api/sessions/{alias}", null);
        Assert.Equal(403, refused.Code);
        seen.Add(refused.Text);
        var picture = Regex.Match(string.Concat(seen), $"/attachments/{alias}/[0-9a-f]+\\.png").Value;
        Assert.Equal(200, (await bob.GetAsync(picture)).Code);
        Assert.Equal(404, (await bob.GetAsync(picture.Replace(alias, own, StringComparison.Ordinal))).Code);

        var summary = app.Services.GetRequiredService<IJournal>().List(LogId.Session).Single();
        string[] secrets = [own, own.Split('_', 3)[2], summary.Log.Value, summary.Log.Id, summary.Owner!];
        foreach (var text in seen)
            foreach (var secret in secrets) Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
    }

    Task<ApiAnswer> PageAsync(string path, string? cookie = null)
    {
        var client = cookie is null ? bob : ApiClient.WithCookies(app.Url, $"{bob.Cookies}; {cookie}");
        return client.SendAsync(HttpMethod.Get, path, null, ("Accept", "text/html"));
    }
}
