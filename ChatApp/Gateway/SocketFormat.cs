using System.Net.WebSockets;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ChatApp.Api;

namespace ChatApp.Gateway;

/// <summary>How messages stand in a socket's frames.</summary>
/// <param name="Type">The kind of frame that is sent; both kinds are read.</param>
/// <param name="Write">One message as bytes.</param>
/// <param name="Read">One message from bytes: an object; null when it is malformed. It never throws.</param>
public sealed record SocketFormat(WebSocketMessageType Type, Func<object, byte[]> Write, Func<ReadOnlyMemory<byte>, JsonElement?> Read)
{
    /// <summary>Deeper nesting is malformed.</summary>
    public const int DeepestMessage = 32;

    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>A JSON object in a text frame.</summary>
    public static readonly SocketFormat Json = new(WebSocketMessageType.Text, message => JsonSerializer.SerializeToUtf8Bytes(message, Options), ReadJson);

    static JsonElement? ReadJson(ReadOnlyMemory<byte> bytes)
    {
        // The reader looks at a text only when it is asked for.
        if (!Utf8.IsValid(bytes.Span)) return null;
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = DeepestMessage });
            return document.RootElement.ValueKind == JsonValueKind.Object && (bytes.Span.IndexOf("\\u"u8) < 0 || WholeText.Is(document.RootElement)) ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
