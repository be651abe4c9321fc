using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace ChatApp.Api;

/// <summary>Why a body was not taken.</summary>
/// <param name="Field">The field that is wrong; null when it is the whole.</param>
sealed record BodyFault(int Status, string Sentence, string? Field = null);

/// <summary>Reads a request's JSON within bounds; what is wrong with it is said with the field and the bound.</summary>
static class ApiBody
{
    /// <summary>The largest body of a route that names none, in bytes.</summary>
    public const int Largest = 4 * 1024 * 1024;

    /// <summary>The body, or why it was not taken. No body is an empty object where <paramref name="mayBeEmpty"/>.</summary>
    public static async Task<(T? Body, BodyFault? Fault)> ReadAsync<T>(HttpContext context, int largest = Largest, bool mayBeEmpty = false) where T : class, new()
    {
        var request = context.Request;
        if (request.ContentLength > largest) return (null, TooLarge(largest));
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = largest;
        if (mayBeEmpty && context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true }) return (new T(), null);
        if (!IsJson(request.ContentType)) return (null, new BodyFault(415, "Send JSON, with Content-Type: application/json."));
        try
        {
            if (await JsonSerializer.DeserializeAsync<T>(request.Body, Wire.Options, context.RequestAborted) is not { } body) return (null, new BodyFault(400, "The body must be one JSON object."));
            // Elsewhere the shape's own texts have been read already.
            return (body as EitherSpelling)?.FirstOrDefault(f => !WholeText.Is(f.Value)).Key is { } broken ? (null, new BodyFault(400, $"\"{broken}\" has half of a surrogate pair in it.", broken)) : (body, null);
        }
        catch (JsonException failure)
        {
            var field = failure.Path is { Length: > 2 } path ? path[2..] : null;
            return (null, new BodyFault(400, field is null ? $"The body must be one JSON object in UTF-8, nested at most {Wire.Deepest} deep." : $"\"{field}\" is not what it should be.", field));
        }
        catch (BadHttpRequestException failure)
        {
            return (null, failure.StatusCode == 413 ? TooLarge(largest) : new BodyFault(failure.StatusCode, "The body could not be read."));
        }
    }

    static BodyFault TooLarge(int largest) => new(413, $"The body has at most {largest:N0} bytes.");

    /// <summary>Also what a page sends when it is being left, which cannot say that it is JSON.</summary>
    static bool IsJson(string? type) => string.IsNullOrEmpty(type) || (MediaTypeHeaderValue.TryParse(type, out var parsed)
        && (parsed.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || parsed.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase)
            || parsed.MediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase)));
}
