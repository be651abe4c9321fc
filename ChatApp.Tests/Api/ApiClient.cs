using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace ChatApp.Tests.Api;

/// <summary>A program that talks to the API: with a cookie jar like a browser's, or with a token and no cookies.</summary>
public sealed class ApiClient : IDisposable
{
    readonly HttpClient http;
    readonly CookieContainer cookies = new();

    public ApiClient(string url, string? token = null)
    {
        http = new HttpClient(new HttpClientHandler { UseCookies = token is null, CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(url) };
        if (token is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>The cookies so far, as a header.</summary>
    public string Cookies => cookies.GetCookieHeader(http.BaseAddress!);

    /// <summary>What a socket needs to be the same caller.</summary>
    public (string Name, string Value)[] Credentials =>
        http.DefaultRequestHeaders.Authorization is { } token ? [("Authorization", token.ToString())] : Cookies.Length > 0 ? [("Cookie", Cookies)] : [];

    public static ApiClient WithCookies(string url, string header)
    {
        var client = new ApiClient(url);
        foreach (var cookie in header.Split("; ")) client.cookies.SetCookies(new Uri(url), cookie);
        return client;
    }

    /// <summary>The status alone, for an answer that may not end.</summary>
    /// <param name="body">JSON; null for none.</param>
    public async Task<int> StatusAsync(HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return (int)answer.StatusCode;
    }

    /// <summary>The first message of a conversation, or the next.</summary>
    public Task<ApiAnswer> ChatAsync(string text, string? sessionId = null) =>
        PostAsync("/api/chat", new { messages = new[] { new { role = "user", content = text } }, sessionId });

    public Task<ApiAnswer> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body is null ? null : JsonSerializer.Serialize(body, JsonSerializerOptions.Web));

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await http.SendAsync(request);
        return await ApiAnswer.ReadAsync(answer);
    }

    /// <summary>Sends a page's form.</summary>
    public async Task<ApiAnswer> FormAsync(string path, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await http.PostAsync(path, form);
        return await ApiAnswer.ReadAsync(answer);
    }

    /// <summary>The events of a stream as they come, comments left out.</summary>
    public async IAsyncEnumerable<ApiEvent> StreamAsync(HttpMethod method, string path, object? body = null, string? lastEventId = null, [EnumeratorCancellation] CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (lastEventId is not null) request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        if (body is not null) request.Content = new StringContent(JsonSerializer.Serialize(body, JsonSerializerOptions.Web), Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(ct));
        var (type, id, data) = ("message", (string?)null, "");
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal)) type = line[7..];
            else if (line.StartsWith("id: ", StringComparison.Ordinal)) id = line[4..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal)) data = line[6..];
            else if (line.Length == 0 && data.Length > 0)
            {
                yield return new ApiEvent(type, id, JsonDocument.Parse(data).RootElement.Clone());
                (type, id, data) = ("message", null, "");
            }
        }
    }

    public void Dispose() => http.Dispose();
}

public sealed record ApiEvent(string Type, string? Id, JsonElement Data);

/// <param name="Body">What came, if it was JSON; undefined otherwise.</param>
public sealed record ApiAnswer(HttpStatusCode Status, JsonElement Body, string Text, string? ContentType, IReadOnlyDictionary<string, string> Headers)
{
    public int Code => (int)Status;

    public string this[string field] => Body.GetProperty(field).ToString();

    public bool Has(string field) => Body.TryGetProperty(field, out _);

    public static async Task<ApiAnswer> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        var type = answer.Content.Headers.ContentType?.MediaType;
        var body = type?.EndsWith("json", StringComparison.Ordinal) == true ? JsonDocument.Parse(text).RootElement.Clone() : default;
        return new ApiAnswer(answer.StatusCode, body, text, type,
            answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
    }
}
