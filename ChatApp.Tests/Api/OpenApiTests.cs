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
        var described = document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(m => $"{m.Name.ToUpperInvariant()} {p.Name}"))
            .Where(d => ApiPaths.IsApi(d.Split(' ')[1])).Order().ToList();
        Assert.Equal(routes, described);
        Assert.Contains("POST /api/chat", described);
    }

    [Fact]
    public async Task Live_answers_are_as_they_are_described()
    {
        var image = $"data:image/png;base64,{Convert.ToBase64String(TestPictures.Png(3, 3))}";
        var chat = await client.ChatAsync("Create a Facebook post about Diwali with image");
        AssertDescribed("post", "/api/chat", chat);
        var id = chat["sessionId"];
        (string Method, string Template, string? Body)[] calls =
        [
            ("POST", "/api/chat", "{}"), ("POST", "/api/chat", "[1"),
            ("GET", "/api/chat/{sessionId}", null), ("POST", "/api/chat/{sessionId}/regenerate", null), ("POST", "/api/chat/{sessionId}/post", null),
            ("POST", "/api/chat/{sessionId}/post", null), ("POST", "/api/chat/{sessionId}/cancel", null), ("POST", "/api/chat/{sessionId}/cancel", "7"), ("POST", "/api/chat/{sessionId}/stop", null),
            ("POST", "/analyze/stream/{sessionId}", "{}"), ("POST", "/analyze/stream/{sessionId}", JsonSerializer.Serialize(new { image })),
            ("GET", "/session/{sessionId}/screenshot", null), ("POST", "/session/{sessionId}/end", null), ("POST", "/session/{sessionId}/end", null),
            ("GET", "/session/{sessionId}/screenshot", null), ("POST", "/api/sessions/{sessionId}/restore", null), ("GET", "/gateway", null),
        ];
        foreach (var (method, template, body) in calls)
        {
            AssertDescribed(method.ToLowerInvariant(), template, await client.SendAsync(new HttpMethod(method), template.Replace("{sessionId}", id), body));
            if (!template.Contains('{')) continue;
            AssertDescribed(method.ToLowerInvariant(), template, await client.SendAsync(new HttpMethod(method), template.Replace("{sessionId}", "nothing"), body));
        }
    }

    [Fact]
    public void Every_operation_says_what_it_is_for()
    {
        foreach (var path in document.GetProperty("paths").EnumerateObject().Where(p => ApiPaths.IsApi(p.Name)))
            foreach (var operation in path.Value.EnumerateObject())
            {
                Assert.NotEmpty(operation.Value.GetProperty("summary").GetString()!);
                Assert.NotEmpty(operation.Value.GetProperty("description").GetString()!);
                Assert.NotEqual(0, operation.Value.GetProperty("tags").GetArrayLength());
            }
    }

    void AssertDescribed(string method, string template, ApiAnswer answer)
    {
        var responses = document.GetProperty("paths").GetProperty(template).GetProperty(method).GetProperty("responses");
        Assert.True(responses.TryGetProperty(answer.Code.ToString(), out var response), $"{method} {template} gave {answer.Code}, which is not described: {answer.Text}");
        var content = response.GetProperty("content");
        var type = content.EnumerateObject().Single(c => c.Name.Split(';')[0] == answer.ContentType || (c.Name.StartsWith("image/", StringComparison.Ordinal) && answer.ContentType!.StartsWith("image/", StringComparison.Ordinal)));
        if (answer.Body.ValueKind == JsonValueKind.Object && type.Value.TryGetProperty("schema", out var schema)) AssertFits(schema, answer.Body, $"{method} {template} {answer.Code}");
    }

    /// <summary>Every field that came is in the schema, and is of its type.</summary>
    void AssertFits(JsonElement schema, JsonElement value, string where)
    {
        schema = Resolve(schema);
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray()) AssertFits(schema.GetProperty("items"), item, where + "[]");
            return;
        }
        if (value.ValueKind != JsonValueKind.Object) return;
        // A problem may say more than its standard names.
        if (where.EndsWith("problem", StringComparison.Ordinal) || !schema.TryGetProperty("properties", out var properties)) return;
        foreach (var field in value.EnumerateObject())
        {
            if (field.Name is "traceId" or "field" && properties.TryGetProperty("detail", out _)) continue;
            Assert.True(properties.TryGetProperty(field.Name, out var inner), $"{where}: \"{field.Name}\" is not described.");
            AssertFits(inner, field.Value, $"{where} {field.Name}");
        }
    }

    JsonElement Resolve(JsonElement schema)
    {
        if (schema.TryGetProperty("oneOf", out var one)) schema = one.EnumerateArray().First(s => s.TryGetProperty("$ref", out _));
        if (!schema.TryGetProperty("$ref", out var reference)) return schema;
        return document.GetProperty("components").GetProperty("schemas").GetProperty(Names.Match(reference.GetString()!).Value);
    }

    [GeneratedRegex("[^/]+$")]
    private static partial Regex Names { get; }
}
