using System.Net;
using System.Text.RegularExpressions;

namespace ChatApp.Benchmarks.Clients;

/// <summary>A visitor's start page, as much of it as its circuit needs.</summary>
/// <param name="Operations">What the page's script asks the circuit for: the components that the page has places for.</param>
/// <param name="State">What prerendering left for the circuit.</param>
sealed partial record CircuitPage(string Operations, string State)
{
    [GeneratedRegex("<!--Blazor:(\\{\"type\":\"server\".*?\\})-->", RegexOptions.Singleline)]
    private static partial Regex Marker { get; }

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->", RegexOptions.Singleline)]
    private static partial Regex StateComment { get; }

    public static async Task<CircuitPage> GetAsync(string url, CookieJar cookies, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("Accept", "text/html");
        if (cookies.Header is { Length: > 0 } header) request.Headers.Add("Cookie", header);
        using var response = await Http.Client.SendAsync(request, ct);
        if (response.StatusCode != HttpStatusCode.OK) throw new IOException($"The page answered {(int)response.StatusCode}.");
        cookies.Take(response);
        var html = await response.Content.ReadAsStringAsync(ct);
        var additions = Marker.Matches(html).Select((m, i) => $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{m.Groups[1].Value}}}""");
        return new CircuitPage($$"""{"batchId":1,"operations":[{{string.Join(',', additions)}}]}""", StateComment.Match(html).Groups[1].Value);
    }
}

/// <summary>The cookies of one visitor.</summary>
sealed class CookieJar
{
    readonly Dictionary<string, string> cookies = [];

    public string Header => string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}"));

    public void Take(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Set-Cookie", out var all)) return;
        foreach (var cookie in all)
            if (cookie.Split(';')[0].Split('=', 2) is [var name, var value]) cookies[name] = value;
    }
}
