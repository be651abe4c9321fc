using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ChatApp.Journal;

/// <summary>
/// One event as one line of JSON: <c>{"v":1,"seq":3,"id":"…","at":"…","type":"…","tags":{…},"data":{…},"more":true}</c>, or with
/// <c>"sealed":"…"</c> instead of type, tags and data. <c>more</c> says that the next line belongs to the same append, so that half
/// of one is recognised after a crash.
/// </summary>
sealed class JournalLine(ISeal seal)
{
    const int Format = 1;

    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines of one append, numbered from <paramref name="first"/>, each ended by a line feed.</summary>
    public byte[] Write(LogId log, IReadOnlyList<JournalEvent> events, long first)
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
            if (seal.IsOn) writer.WriteBase64String("sealed", seal.Seal(log.Value, Content(e)));
            else WriteContent(writer, e);
            if (i < events.Count - 1) writer.WriteBoolean("more", true);
            writer.WriteEndObject();
            writer.Flush();
            writer.Reset();
            buffer.Write("\n"u8);
        }
        return buffer.WrittenSpan.ToArray();
    }

    static void WriteContent(Utf8JsonWriter writer, JournalEvent e)
    {
        writer.WriteString("type", e.Type);
        WriteTags(writer, e.Tags);
        writer.WritePropertyName("data");
        writer.WriteRawValue(e.Data.Span, skipInputValidation: true);
    }

    static byte[] Content(JournalEvent e)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        WriteContent(writer, e);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    static void WriteTags(Utf8JsonWriter writer, LogTags? tags)
    {
        if (tags is null) return;
        writer.WriteStartObject("tags");
        if (tags.Owner is not null) writer.WriteString("owner", tags.Owner);
        if (tags.Title is not null) writer.WriteString("title", tags.Title);
        if (tags.Name is not null) writer.WriteString("name", tags.Name);
        if (tags.Alias is not null) writer.WriteString("alias", tags.Alias);
        writer.WriteEndObject();
    }

    /// <summary>Reads one line without its line feed. False when it is not a whole line of ours, or not sealed as it should be.</summary>
    public bool TryRead(LogId log, ReadOnlyMemory<byte> line, out JournalEvent e, out bool more)
    {
        e = null!;
        more = false;
        try
        {
            var read = Read(line, out var sealedContent, out var version);
            more = read.More;
            if (seal.IsOn != sealedContent is not null || version < Format) return false;
            if (sealedContent is not null)
            {
                if (seal.Open(log.Value, sealedContent) is not { } content) return false;
                read = Read(content, out _, out _) with { Sequence = read.Sequence, Id = read.Id, At = read.At };
            }
            if (read.Sequence < 1 || read.Id is null || read.Type is null || read.Data.IsEmpty) return false;
            e = new JournalEvent(read.Sequence, read.Id, read.At, read.Type, read.Data, read.Tags);
            return true;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    static Fields Read(ReadOnlyMemory<byte> line, out byte[]? sealedContent, out long version)
    {
        var reader = new Utf8JsonReader(line.Span);
        var fields = new Fields();
        (sealedContent, version) = (null, 0);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new JsonException();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "v": version = reader.GetInt64(); break;
                case "seq": fields.Sequence = reader.GetInt64(); break;
                case "id": fields.Id = reader.GetString(); break;
                case "at": fields.At = reader.GetDateTimeOffset(); break;
                case "type": fields.Type = reader.GetString(); break;
                case "more": fields.More = reader.GetBoolean(); break;
                case "tags": fields.Tags = ReadTags(ref reader); break;
                case "sealed": sealedContent = reader.GetBytesFromBase64(); break;
                case "data":
                    var start = (int)reader.TokenStartIndex;
                    reader.Skip();
                    fields.Data = line[start..(int)reader.BytesConsumed];
                    break;
                default: reader.Skip(); break;
            }
        }
        return fields;
    }

    record struct Fields(long Sequence, string? Id, DateTimeOffset At, string? Type, LogTags? Tags, ReadOnlyMemory<byte> Data, bool More);

    static LogTags ReadTags(ref Utf8JsonReader reader)
    {
        string? owner = null, title = null, name = null, alias = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = reader.GetString();
            reader.Read();
            switch (property)
            {
                case "owner": owner = reader.GetString(); break;
                case "title": title = reader.GetString(); break;
                case "name": name = reader.GetString(); break;
                case "alias": alias = reader.GetString(); break;
                default: reader.Skip(); break;
            }
        }
        return new LogTags(owner, title, name, alias);
    }
}
