using System.Text.Json;
using System.Text.RegularExpressions;
using ChatApp.Access;
using ChatApp.Tests.Assistants.Pictures;
using ChatApp.Tests.EndToEnd;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatApp.Tests.Api;

/// <summary>The API's description, compared with the routes that there are and with what they answer.</summary>
public sealed partial class OpenApiTests : IAsyncLifetime
{
    readonly AppServer app = new(new Dictionary<string, string?> { ["Assistants:Offline:TokensPerSecond"] = "0", ["Access:Limits:Guesses"] = "0" });
    readonly ApiClient client;
    JsonElement document;

    public OpenApiTests() => client = new ApiClient(app.Url);

    public async Task InitializeAsync() => document = (await client.GetAsync("/openapi/v1.json")).Body;

    public async Task DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public void Every_route_is_described_and_nothing_else_is()
    {
        var routes = app.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => ApiPaths.IsApi("/" + e.RoutePattern.RawText!.TrimStart('/')) && !e.RoutePattern.RawText!.Contains("openapi", StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} /{e.RoutePattern.RawText!.Trim('/')}")).Order().ToList();
        var described = Described().Select(d => $"{d.Method} {d.Template}").Order().ToList();
        Assert.Equal(routes, described);
        Assert.Contains("POST /api/chat", described);
    }

    [Fact]
    public async Task Live_answers_of_every_route_are_as_they_are_described()
    {
        var image = $"data:image/png;base64,{Convert.ToBase64String(TestPictures.Png(3, 3))}";
        var chat = await client.ChatAsync("Create a Facebook post about Diwali with image");
        var (id, draft) = (chat["sessionId"], chat.Body.GetProperty("draft").GetProperty("id").GetString());
        var shared = await client.PostAsync("/api/sessions/shared/create", new { host_id = "ann", session_id = id });
        AssertDescribed("POST", "/api/chat", chat);
        AssertDescribed("POST", "/api/sessions/shared/create", shared);
        const string none = "";
        (string Method, string Template, string?[] Bodies)[] calls =
        [
            ("POST", "/api/chat", [JsonSerializer.Serialize(new { messages = new[] { new { role = "user", content = "" } }, sessionId = id, pictures = new[] { image } }), "{}", "[1", none]),
            ("GET", "/api/chat/{sessionId}", [null]),
            ("PATCH", "/api/chat/{sessionId}/drafts/{draftId}/image", ["""{"alt":"five lamps"}""", "{}", "[1", none]),
            ("POST", "/api/chat/{sessionId}/drafts/{draftId}/image", [null]),
            ("PUT", "/api/chat/{sessionId}/drafts/{draftId}/image", [JsonSerializer.Serialize(new { image, alt = "a lamp" }), "{}", "[1", none]),
            ("DELETE", "/api/chat/{sessionId}/drafts/{draftId}/image", [null]),
            ("POST", "/api/chat/{sessionId}/drafts/{draftId}/style", ["""{"tone":"funny"}""", """{"tone":"loud"}""", "7", none]),
            ("POST", "/api/chat/{sessionId}/regenerate", [null, "7"]),
            ("POST", "/api/chat/{sessionId}/post", [null, null, "7"]),
            ("POST", "/api/chat/{sessionId}/cancel", [null, "7"]),
            ("POST", "/api/chat/{sessionId}/stop", [null]),
            ("GET", "/api/sessions", [null]),
            ("POST", "/api/sessions/create", ["""{"id":"mine","device":{"userAgent":"x"},"created":1}""", """{"id":7}""", "[]"]),
            ("GET", "/api/sessions/{sessionId}", [null]),
            ("GET", "/api/sessions/{sessionId}/objects", [null]),
            ("GET", "/api/sessions/{sessionId}/analytics", [null]),
            ("POST", "/api/sessions/{sessionId}/heartbeat", ["""{"timestamp":1755261138000}""", """{"status":"asleep"}"""]),
            ("POST", "/api/sessions/{sessionId}/close", [null]),
            ("POST", "/api/sessions/shared/create", ["""{"host_id":"ann","settings":{"max_participants":"many"}}""", """{"host_id":"ann","settings":{"allow_editing":false}}"""]),
            ("POST", "/api/sessions/shared/join", [$$"""{"share_code":"{{shared["share_code"]}}","user_id":"ann"}""", """{"share_code":"0000-0000","user_id":"ann"}""", "{}"]),
            ("POST", "/analyze/stream/{sessionId}", ["{}", JsonSerializer.Serialize(new { image })]),
            ("GET", "/session/{sessionId}/screenshot", [null]),
            ("GET", "/gateway", [null]),
            ("GET", "/ws/sessions/{sessionId}", [null]),
            ("POST", "/session/{sessionId}/end", [null, null]),
            ("GET", "/session/{sessionId}/screenshot", [null]),
            ("POST", "/api/sessions/{sessionId}/restore", [null]),
            ("DELETE", "/api/sessions/{sessionId}", [null]),
        ];
        foreach (var (method, template, bodies) in calls)
        {
            foreach (var body in bodies) AssertDescribed(method, template, await client.SendAsync(new HttpMethod(method), template.Replace("{sessionId}", id).Replace("{draftId}", draft), body));
            if (!template.Contains('{')) continue;
            AssertDescribed(method, template, await client.SendAsync(new HttpMethod(method), template.Replace("{sessionId}", "nothing"), bodies[0]));
        }
        // The events of a session do not end by themselves.
        var second = await client.ChatAsync("hello");
        await foreach (var e in client.StreamAsync(HttpMethod.Get, $"/api/chat/{second["sessionId"]}/events"))
        {
            Assert.True(Operation("GET", "/api/chat/{sessionId}/events").GetProperty("responses").GetProperty("200").GetProperty("content").TryGetProperty("text/event-stream", out _));
            break;
        }
        AssertDescribed("GET", "/api/chat/{sessionId}/events", await client.GetAsync("/api/chat/nothing/events"));
        using var stranger = new ApiClient(app.Url, "nonsense");
        foreach (var (method, template) in Described())
        {
            AssertDescribed(method, template, await stranger.SendAsync(new HttpMethod(method), template.Replace("{sessionId}", id), null));
            // What changes nothing is answered to another site too, whose page cannot read it.
            if (method != "GET") AssertDescribed(method, template, await client.SendAsync(new HttpMethod(method), template.Replace("{sessionId}", id), null, ("Origin", "https://evil.example")));
        }
        Assert.Equal(Described().Select(d => $"{d.Method} {d.Template}").Order(), compared.Order());
    }

    readonly HashSet<string> compared = [];

    IEnumerable<(string Method, string Template)> Described() => document.GetProperty("paths").EnumerateObject().Where(p => ApiPaths.IsApi(p.Name))
        .SelectMany(p => p.Value.EnumerateObject().Select(m => (m.Name.ToUpperInvariant(), p.Name)));

    JsonElement Operation(string method, string template) => document.GetProperty("paths").GetProperty(template).GetProperty(method.ToLowerInvariant());

    [Fact]
    public void Every_operation_says_what_it_is_for()
    {
        foreach (var (method, template) in Described())
        {
            Assert.NotEmpty(Operation(method, template).GetProperty("summary").GetString()!);
            Assert.NotEmpty(Operation(method, template).GetProperty("description").GetString()!);
            Assert.NotEqual(0, Operation(method, template).GetProperty("tags").GetArrayLength());
        }
    }

    void AssertDescribed(string method, string template, ApiAnswer answer)
    {
        compared.Add($"{method} {template}");
        var where = $"{method} {template} {answer.Code}";
        Assert.True(Operation(method, template).GetProperty("responses").TryGetProperty(answer.Code.ToString(), out var response), $"{where} is not described: {answer.Text}");
        if (answer.ContentType is null && answer.Text.Length == 0)
        {
            Assert.False(response.TryGetProperty("content", out _), $"{where} has no body.");
            return;
        }
        var type = response.GetProperty("content").EnumerateObject().Single(c => c.Name.Split(';')[0] == answer.ContentType || (c.Name.StartsWith("image/", StringComparison.Ordinal) && answer.ContentType!.StartsWith("image/", StringComparison.Ordinal)));
        if (answer.Body.ValueKind == JsonValueKind.Object && type.Value.TryGetProperty("schema", out var schema)) AssertFits(schema, answer.Body, where);
    }

    /// <summary>Every field that came is in the schema and of its type, and every field that must come is there.</summary>
    void AssertFits(JsonElement schema, JsonElement value, string where)
    {
        schema = Resolve(schema, value);
        if (schema.TryGetProperty("type", out var types))
        {
            var allowed = types.ValueKind == JsonValueKind.Array ? types.EnumerateArray().Select(t => t.GetString()) : [types.GetString()];
            Assert.True(allowed.Contains(TypeOf(value)) || (TypeOf(value) == "integer" && allowed.Contains("number")), $"{where} is {TypeOf(value)}, not {string.Join(" or ", allowed)}.");
        }
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray()) AssertFits(schema.GetProperty("items"), item, where + "[]");
            return;
        }
        if (value.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties)) return;
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray()) Assert.True(value.TryGetProperty(name.GetString()!, out _), $"{where}: \"{name}\" must come and did not.");
        foreach (var field in value.EnumerateObject())
        {
            // A problem may say more than its standard names.
            if (field.Name is "traceId" or "field" && properties.TryGetProperty("detail", out _)) continue;
            Assert.True(properties.TryGetProperty(field.Name, out var inner), $"{where}: \"{field.Name}\" is not described.");
            AssertFits(inner, field.Value, $"{where} {field.Name}");
        }
    }

    static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        _ => "null",
    };

    /// <summary>Follows references; of several schemas, the one that is not "null" for what is not null.</summary>
    JsonElement Resolve(JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("oneOf", out var one)) schema = one.EnumerateArray().First(s => (s.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "null") == (value.ValueKind == JsonValueKind.Null));
        if (!schema.TryGetProperty("$ref", out var reference)) return schema;
        return document.GetProperty("components").GetProperty("schemas").GetProperty(Names.Match(reference.GetString()!).Value);
    }

    [GeneratedRegex("[^/]+$")]
    private static partial Regex Names { get; }
}
