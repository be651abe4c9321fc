using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ChatApp.Journal;

/// <summary>
/// One event as one line of JSON: <c>{"v":1,"seq":3,"id":"…","at":"…","type":"…","tags":{…},"data":{…},"more":true}</c>.
/// <c>more</c> says that the next line belongs to the same append, so that half of one is recognised after a crash.
/// </summary>
static class JournalLine
{
    const int Format = 1;

    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines of one append, numbered from <paramref name="first"/>, each ended by a line feed.</summary>
    public static byte[] Write(IReadOnlyList<JournalEvent> events, long first)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(buffer, Options);
        for (var i = 0; i < events.Count; i++)
        {
            var e = events[i];
            writer.WriteStartObject();
            writer.WriteNumber("v", Format);
            writer.WriteNumber("seq", first + i);
            writer.WriteString("id", e.Id);
            writer.WriteString("at", e.At.UtcDateTime);
            writer.WriteString("type", e.Type);
            WriteTags(writer, e.Tags);
            writer.WritePropertyName("data");
            writer.WriteRawValue(e.Data.Span, skipInputValidation: true);
            if (i < events.Count - 1) writer.WriteBoolean("more", true);
            writer.WriteEndObject();
            writer.Flush();
            writer.Reset();
            buffer.Write("\n"u8);
        }
        return buffer.WrittenSpan.ToArray();
    }

    static void WriteTags(Utf8JsonWriter writer, LogTags? tags)
    {
        if (tags is null) return;
        writer.WriteStartObject("tags");
        if (tags.Owner is not null) writer.WriteString("owner", tags.Owner);
        if (tags.Title is not null) writer.WriteString("title", tags.Title);
        if (tags.Name is not null) writer.WriteString("name", tags.Name);
        writer.WriteEndObject();
    }

    /// <summary>Reads one line without its line feed. False when it is not a whole line of ours.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> line, out JournalEvent e, out bool more)
    {
        e = null!;
        more = false;
        try
        {
            var reader = new Utf8JsonReader(line.Span);
            long seq = 0, version = 0;
            string? id = null, type = null;
            DateTimeOffset at = default;
            ReadOnlyMemory<byte> data = default;
            LogTags? tags = null;
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                switch (name)
                {
                    case "v": version = reader.GetInt64(); break;
                    case "seq": seq = reader.GetInt64(); break;
                    case "id": id = reader.GetString(); break;
                    case "at": at = reader.GetDateTimeOffset(); break;
                    case "type": type = reader.GetString(); break;
                    case "more": more = reader.GetBoolean(); break;
                    case "tags": tags = ReadTags(ref reader); break;
                    case "data":
                        var start = (int)reader.TokenStartIndex;
                        reader.Skip();
                        data = line[start..(int)reader.BytesConsumed];
                        break;
                    default: reader.Skip(); break;
                }
            }
            if (version < Format || seq < 1 || id is null || type is null || data.IsEmpty) return false;
            e = new JournalEvent(seq, id, at, type, data, tags);
            return true;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    static LogTags ReadTags(ref Utf8JsonReader reader)
    {
        string? owner = null, title = null, name = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = reader.GetString();
            reader.Read();
            switch (property)
            {
                case "owner": owner = reader.GetString(); break;
                case "title": title = reader.GetString(); break;
                case "name": name = reader.GetString(); break;
                default: reader.Skip(); break;
            }
        }
        return new LogTags(owner, title, name);
    }
}
