using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatApp.Journal;
using ChatApp.Publishing;

namespace ChatApp.Conversations;

/// <summary>
/// A folded session as bytes, so that a long one is not folded from its first event again. Read by the build that wrote it and by
/// no other: whatever the fold has become since, it is folded anew.
/// </summary>
public static class SessionSnapshot
{
    static readonly string Build = typeof(Session).Module.ModuleVersionId.ToString("N");

    static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new PlatformJson() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Kinds, Privates } },
    };

    sealed record Content(string Build, Session Session);

    public static byte[] Write(Session session) => JsonSerializer.SerializeToUtf8Bytes(new Content(Build, session), Options);

    /// <summary>Null when another build wrote it, or it cannot be read.</summary>
    public static Session? Read(LogId log, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(bytes, Options) is { } content && content.Build == Build && content.Session?.Log == log ? content.Session : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static void Kinds(JsonTypeInfo type)
    {
        if (type.Type != typeof(Message)) return;
        type.PolymorphismOptions = new() { DerivedTypes = { new(typeof(PersonMessage), "person"), new(typeof(AssistantMessage), "assistant") } };
    }

    /// <summary>Everything that a session holds, not only what others may set.</summary>
    static void Privates(JsonTypeInfo type)
    {
        if (type.Type != typeof(Session)) return;
        type.Properties.Clear();
        type.CreateObject = () => new Session(default(LogId));
        foreach (var property in typeof(Session).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(p => p.SetMethod is not null))
        {
            var json = type.CreateJsonPropertyInfo(property.PropertyType, property.Name);
            json.Get = property.GetValue;
            json.Set = property.SetValue;
            type.Properties.Add(json);
        }
    }

    sealed class PlatformJson : JsonConverter<Platform>
    {
        public override Platform Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Platform.Find(reader.GetString()!) ?? throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Platform platform, JsonSerializerOptions options) => writer.WriteStringValue(platform.Key);
    }
}
