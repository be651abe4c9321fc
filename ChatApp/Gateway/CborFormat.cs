using System.Formats.Cbor;
using System.Net.WebSockets;
using System.Text.Json;
using ChatApp.Api;

namespace ChatApp.Gateway;

/// <summary>The same messages in CBOR (RFC 8949), one in a binary frame: what JSON can say, and nothing else.</summary>
static class CborFormat
{
    public const string Protocol = "chatapp.cbor";

    public static readonly SocketFormat Instance = new(WebSocketMessageType.Binary, Write, Read);

    static byte[] Write(object message)
    {
        var writer = new CborWriter(CborConformanceMode.Lax);
        Write(writer, JsonSerializer.SerializeToElement(message, Wire.Options));
        return writer.Encode();
    }

    static void Write(CborWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartMap(value.GetPropertyCount());
                foreach (var field in value.EnumerateObject())
                {
                    writer.WriteTextString(field.Name);
                    Write(writer, field.Value);
                }
                writer.WriteEndMap();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray(value.GetArrayLength());
                foreach (var item in value.EnumerateArray()) Write(writer, item);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteTextString(value.GetString()!);
                break;
            case JsonValueKind.Number when value.TryGetInt64(out var whole):
                writer.WriteInt64(whole);
                break;
            case JsonValueKind.Number:
                writer.WriteDouble(value.GetDouble());
                break;
            case JsonValueKind.True or JsonValueKind.False:
                writer.WriteBoolean(value.GetBoolean());
                break;
            default:
                writer.WriteNull();
                break;
        }
    }

    static JsonElement? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var reader = new CborReader(bytes, CborConformanceMode.Strict);
            if (reader.PeekState() != CborReaderState.StartMap) return null;
            using var json = new MemoryStream();
            using (var writer = new Utf8JsonWriter(json)) Read(reader, writer, SocketFormat.DeepestMessage);
            if (reader.BytesRemaining > 0) return null;
            using var document = JsonDocument.Parse(json.ToArray());
            return document.RootElement.Clone();
        }
        catch (Exception failure) when (failure is CborContentException or InvalidOperationException or OverflowException or ArgumentException or JsonException)
        {
            return null;
        }
    }

    static void Read(CborReader reader, Utf8JsonWriter writer, int depth)
    {
        if (depth == 0) throw new CborContentException("Too deep.");
        switch (reader.PeekState())
        {
            case CborReaderState.StartMap:
                reader.ReadStartMap();
                writer.WriteStartObject();
                while (reader.PeekState() != CborReaderState.EndMap)
                {
                    writer.WritePropertyName(reader.ReadTextString());
                    Read(reader, writer, depth - 1);
                }
                reader.ReadEndMap();
                writer.WriteEndObject();
                break;
            case CborReaderState.StartArray:
                reader.ReadStartArray();
                writer.WriteStartArray();
                while (reader.PeekState() != CborReaderState.EndArray) Read(reader, writer, depth - 1);
                reader.ReadEndArray();
                writer.WriteEndArray();
                break;
            case CborReaderState.TextString or CborReaderState.StartIndefiniteLengthTextString:
                writer.WriteStringValue(reader.ReadTextString());
                break;
            case CborReaderState.UnsignedInteger:
                writer.WriteNumberValue(reader.ReadUInt64());
                break;
            case CborReaderState.NegativeInteger:
                writer.WriteNumberValue(reader.ReadInt64());
                break;
            case CborReaderState.HalfPrecisionFloat or CborReaderState.SinglePrecisionFloat or CborReaderState.DoublePrecisionFloat:
                writer.WriteNumberValue(reader.ReadDouble());
                break;
            case CborReaderState.Boolean:
                writer.WriteBooleanValue(reader.ReadBoolean());
                break;
            case CborReaderState.Null:
                reader.ReadNull();
                writer.WriteNullValue();
                break;
            default:
                throw new CborContentException("JSON has nothing like it.");
        }
    }
}
