using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ChatApp.Tests.Gateway;

/// <summary>What no client should send: wrong types, deep nesting, huge numbers, control characters, broken UTF-8.</summary>
static class Noise
{
    static readonly string[] Commands = ["chat", "regenerate", "post", "cancel", "stop", "history", "ping", "", "CHAT", "chat\0", "__proto__"];

    public static byte[] Message(Random random, string sessionId) => Damaged(random,
        $$"""{"sessionId":{{(random.Next(4) == 0 ? Value(random, 0) : JsonSerializer.Serialize(sessionId))}},"command":{{(random.Next(4) == 0 ? Value(random, 0) : JsonSerializer.Serialize(Commands[random.Next(Commands.Length)]))}},"payload":{{Value(random, 0)}},"requestId":{{Value(random, 2)}}}""");

    static readonly string[] Messages = ["object.created", "object.updated", "object.deleted", "batch", "user.join", "heartbeat", "ping", "sync.full", "", "object.created\0"];

    /// <summary>What a participant of a shared session should not send.</summary>
    public static byte[] SharedMessage(Random random) => Damaged(random,
        $$"""{"type":{{(random.Next(5) == 0 ? Value(random, 0) : JsonSerializer.Serialize(Messages[random.Next(Messages.Length)]))}},"user_id":{{Value(random, 2)}},"status":{{Value(random, 2)}},"data":{{Data(random)}}}""");

    static string Data(Random random) => random.Next(4) switch
    {
        0 => Value(random, 0),
        1 => $"[{string.Join(',', Enumerable.Range(0, random.Next(110)).Select(_ => $$"""{"type":"object.created","data":{{One(random)}}}"""))}]",
        _ => One(random),
    };

    static string One(Random random) => $$"""{"id":{{(random.Next(3) == 0 ? Value(random, 3) : $"\"o{random.Next(5)}\"")}},"x":{{Value(random, 0)}},"id2":{{Value(random, 2)}}}""";

    /// <summary>A JSON object with these fields, each right or wrong.</summary>
    public static byte[] Body(Random random, params string[] fields) =>
        Damaged(random, $"{{{string.Join(',', fields.Where(_ => random.Next(5) > 0).Select(f => $"{JsonSerializer.Serialize(f)}:{Value(random, 0)}"))}}}");

    public static string Value(Random random, int depth) => random.Next(depth > 3 ? 9 : 13) switch
    {
        0 => "null",
        1 => random.Next(2) == 0 ? "true" : "false",
        2 => random.Next(-5, 1_000).ToString(CultureInfo.InvariantCulture),
        3 => random.Next(2) == 0 ? "1e999" : "-99999999999999999999999999999999",
        4 => "0.1",
        5 => JsonSerializer.Serialize(Text(random)),
        6 => "\"\\ud800\"",
        7 => "\"\\u0000\\u001b[2J\\r\\n\"",
        8 => JsonSerializer.Serialize(new string('x', random.Next(3_000))),
        9 => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1)))}]",
        10 => $"{{\"text\":{Value(random, depth + 1)},\"draftId\":{Value(random, depth + 1)},\"limit\":{Value(random, depth + 1)},\"role\":\"user\",\"content\":{Value(random, depth + 1)}}}",
        11 => string.Concat(Enumerable.Repeat("[", 40)) + string.Concat(Enumerable.Repeat("]", 40)),
        _ => "{\"a\":1,\"a\":2}",
    };

    public static string Text(Random random) => new([.. Enumerable.Range(0, random.Next(20)).Select(_ => (char)random.Next(1, 0xD7FF))]);

    static byte[] Damaged(Random random, string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return random.Next(8) switch
        {
            0 => bytes[..random.Next(bytes.Length)],
            1 => [.. bytes, (byte)random.Next(256)],
            2 => Changed(random, bytes),
            _ => bytes,
        };
    }

    static byte[] Changed(Random random, byte[] bytes)
    {
        bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }
}
