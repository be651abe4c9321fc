using System.Text;
using System.Text.Json;
using ChatApp.Assistants.Providers;

namespace ChatApp.Tests.Assistants.Providers;

/// <summary>Answers as the providers stream them: OpenAI's chat completions and Anthropic's messages.</summary>
static class Wire
{
    /// <summary>A whole answer of these tokens.</summary>
    public static string Of(ProviderKind kind, params IEnumerable<string> tokens) => $"{Begin(kind)}{string.Concat(tokens.Select(t => Token(kind, t)))}{End(kind)}";

    /// <summary>An answer that ends for this reason, in the provider's own word.</summary>
    public static string Ending(ProviderKind kind, string reason, params string[] tokens) => $"{Begin(kind)}{string.Concat(tokens.Select(t => Token(kind, t)))}{End(kind, reason)}";

    public static string Begin(ProviderKind kind) => kind == ProviderKind.Anthropic
        ? Event("message_start", new { type = "message_start", message = new { id = "msg_1", type = "message", role = "assistant", content = Array.Empty<object>(), model = "small-1", stop_reason = (string?)null, stop_sequence = (string?)null, usage = new { input_tokens = 12, output_tokens = 1 } } })
            + Event("content_block_start", new { type = "content_block_start", index = 0, content_block = new { type = "text", text = "" } }) + Event("ping", new { type = "ping" })
        : Chunk(new { role = "assistant", content = "" }, null);

    public static string Token(ProviderKind kind, string text) => kind == ProviderKind.Anthropic
        ? Event("content_block_delta", new { type = "content_block_delta", index = 0, delta = new { type = "text_delta", text } })
        : Chunk(new { content = text }, null);

    /// <param name="reason">Null for the ordinary one.</param>
    public static string End(ProviderKind kind, string? reason = null) => kind == ProviderKind.Anthropic
        ? Event("content_block_stop", new { type = "content_block_stop", index = 0 })
            + Event("message_delta", new { type = "message_delta", delta = new { stop_reason = reason ?? "end_turn", stop_sequence = (string?)null }, usage = new { output_tokens = 34 } })
            + Event("message_stop", new { type = "message_stop" })
        : Chunk(new { }, reason ?? "stop") + Data(new { id = "c1", @object = "chat.completion.chunk", created = 1, model = "small-1", choices = Array.Empty<object>(), usage = new { prompt_tokens = 12, completion_tokens = 34, total_tokens = 46 } })
            + "data: [DONE]\n\n";

    static string Chunk(object delta, string? finish) =>
        Data(new { id = "c1", @object = "chat.completion.chunk", created = 1, model = "small-1", choices = new[] { new { index = 0, delta, finish_reason = finish } } });

    static string Event(string name, object data) => $"event: {name}\n{Data(data)}";

    static string Data(object data) => $"data: {JsonSerializer.Serialize(data, Plain)}\n\n";

    // Characters as they are, so that a stream can be cut inside one.
    static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(string wire) => Encoding.UTF8.GetBytes(wire);
}
