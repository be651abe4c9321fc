using System.Net.Http.Headers;
using ChatApp.Tests.EndToEnd;
using ChatApp.Tests.Gateway;

namespace ChatApp.Tests.Api;

/// <summary>No input gives a 5xx: 5,000 generated requests for each route, from one seed.</summary>
public sealed class NoiseTests : IAsyncLifetime
{
    const int Requests = 5_000, AtOnce = 8;

    static readonly string[] Types = ["application/json", "application/json; charset=utf-16", "text/plain", "application/xml", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "", "nonsense"];

    readonly AppServer app = new(Enum.GetNames<ChatApp.Access.Limit>().ToDictionary(limit => $"Access:Limits:{limit}", string? (_) => "0")
        .Append(new("Assistants:Offline:TokensPerSecond", "0")).Append(new("Sessions:MaxActive", "1000000")).ToDictionary());

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    public static TheoryData<string, string, string[]> Routes => new()
    {
        { "POST", "/api/chat", ["messages", "context", "sessionId", "clientMessageId", "pictures"] },
        { "GET", "/api/chat/{id}", [] },
        { "POST", "/api/chat/{id}/regenerate", ["draftId", "version"] },
        { "POST", "/api/chat/{id}/post", ["draftId", "version"] },
        { "POST", "/api/chat/{id}/cancel", ["draftId", "version"] },
        { "POST", "/api/chat/{id}/stop", [] },
        { "POST", "/api/chat/{id}/drafts/{id}/image", [] },
        { "PUT", "/api/chat/{id}/drafts/{id}/image", ["image", "alt"] },
        { "PATCH", "/api/chat/{id}/drafts/{id}/image", ["alt", "version"] },
        { "DELETE", "/api/chat/{id}/drafts/{id}/image", [] },
        { "POST", "/api/chat/{id}/drafts/{id}/style", ["tone", "audience", "length"] },
        { "POST", "/analyze/stream/{id}", ["image"] },
        { "GET", "/session/{id}/screenshot", [] },
        { "POST", "/session/{id}/end", [] },
        { "POST", "/api/sessions/{id}/restore", [] },
        { "POST", "/api/sessions/create", ["id", "device", "created"] },
        { "GET", "/api/sessions", [] },
        { "GET", "/api/sessions/{id}", [] },
        { "GET", "/api/sessions/{id}/objects", [] },
        { "GET", "/api/sessions/{id}/analytics", [] },
        { "POST", "/api/sessions/{id}/heartbeat", ["timestamp", "status"] },
        { "POST", "/api/sessions/{id}/close", [] },
        { "DELETE", "/api/sessions/{id}", [] },
        { "POST", "/api/sessions/shared/create", ["host_id", "session_id", "settings"] },
        { "POST", "/api/sessions/shared/join", ["share_code", "user_id"] },
        { "GET", "/attachments/{id}/{id}", [] },
        { "GET", "/history/{id}/export.json", [] },
        { "GET", "/gateway", [] },
        { "GET", "/ws/sessions/{id}", [] },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task No_request_breaks_the_server(string method, string route, string[] fields)
    {
        using var client = new ApiClient(app.Url);
        var chat = await client.ChatAsync("Write a tweet about tea");
        using var http = new HttpClient { BaseAddress = new Uri(app.Url) };
        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, ct) =>
        {
            var random = new Random(number);
            using var request = Request(random, method, route, fields, chat["sessionId"], chat["accessToken"]);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            Assert.True((int)answer.StatusCode < 500, $"{number}: {method} {request.RequestUri} gave {(int)answer.StatusCode}");
        });
        Assert.Equal(200, (await client.GetAsync("/feed.atom")).Code);
    }

    static HttpRequestMessage Request(Random random, string method, string route, string[] fields, string session, string token)
    {
        var path = route.Replace("{id}", Id(random, session)) + Query(random);
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (random.Next(2) == 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        else if (random.Next(4) == 0) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Uri.EscapeDataString(Noise.Text(random))}");
        if (random.Next(8) == 0) request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        if (random.Next(8) == 0) request.Headers.TryAddWithoutValidation("Last-Event-ID", random.Next(2) == 0 ? "99999999999999999999" : "3.-1");
        if (random.Next(8) == 0) request.Headers.TryAddWithoutValidation("Idempotency-Key", new string('k', random.Next(300)));
        if (method is not ("POST" or "PUT" or "PATCH")) return request;
        request.Content = new ByteArrayContent(Noise.Body(random, fields));
        var type = Types[random.Next(3) == 0 ? random.Next(Types.Length) : 0];
        if (type.Length > 0) request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        return request;
    }

    static string Id(Random random, string session) => random.Next(5) switch
    {
        0 => Uri.EscapeDataString(Noise.Text(random) + "x"),
        1 => new string('a', random.Next(1, 300)),
        2 => "session_1_AAAAAAAAAAAAAAAAAAAAAA",
        3 => "%00%ff%c3",
        _ => session,
    };

    static string Query(Random random) => random.Next(4) switch
    {
        0 => $"?before={Uri.EscapeDataString(Noise.Value(random, 9))}&after={Uri.EscapeDataString(Noise.Text(random))}&limit={Uri.EscapeDataString(Noise.Value(random, 9))[..1]}&active_only={random.Next(3)}",
        1 => $"?token={Uri.EscapeDataString(Noise.Text(random))}",
        _ => "",
    };
}
