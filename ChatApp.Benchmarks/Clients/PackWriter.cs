using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace ChatApp.Benchmarks.Clients;

/// <summary>Writes the part of MessagePack (its specification, "Formats") that a circuit's client sends.</summary>
static class PackWriter
{
    /// <summary>A hub message: its parts as an array, with the length in front as SignalR's binary protocols have it (7 bits a byte, low ones first).</summary>
    public static ReadOnlyMemory<byte> Message(params object?[] parts)
    {
        var body = new ArrayBufferWriter<byte>(256);
        Write(body, parts);
        var message = new ArrayBufferWriter<byte>(body.WrittenCount + 5);
        for (var length = body.WrittenCount; ; length >>= 7)
        {
            var more = length > 0x7f;
            Byte(message, (length & 0x7f) | (more ? 0x80 : 0));
            if (!more) break;
        }
        message.Write(body.WrittenSpan);
        return message.WrittenMemory;
    }

    /// <summary>The map without entries: a message's headers.</summary>
    public static readonly object NoHeaders = new();

    static void Write(ArrayBufferWriter<byte> to, object? value)
    {
        switch (value)
        {
            case null: Byte(to, 0xc0); break;
            case bool truth: Byte(to, truth ? 0xc3 : 0xc2); break;
            case int number: Number(to, number); break;
            case long number: Number(to, number); break;
            case string text: Text(to, text); break;
            case object?[] items:
                Head(to, 0xdd, items.Length);
                foreach (var item in items) Write(to, item);
                break;
            case not null when value == NoHeaders: Byte(to, 0x80); break;
            default: throw new ArgumentException($"No circuit takes a {value.GetType()}.", nameof(value));
        }
    }

    static void Byte(ArrayBufferWriter<byte> to, int value)
    {
        to.GetSpan(1)[0] = (byte)value;
        to.Advance(1);
    }

    static void Number(ArrayBufferWriter<byte> to, long number)
    {
        Byte(to, 0xd3);
        BinaryPrimitives.WriteInt64BigEndian(to.GetSpan(8), number);
        to.Advance(8);
    }

    static void Text(ArrayBufferWriter<byte> to, string text)
    {
        Head(to, 0xdb, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, to);
    }

    static void Head(ArrayBufferWriter<byte> to, byte code, int size)
    {
        Byte(to, code);
        BinaryPrimitives.WriteInt32BigEndian(to.GetSpan(4), size);
        to.Advance(4);
    }
}
