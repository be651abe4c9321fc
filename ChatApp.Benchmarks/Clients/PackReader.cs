using System.Buffers.Binary;
using System.Text;

namespace ChatApp.Benchmarks.Clients;

/// <summary>Reads the part of MessagePack (its specification, "Formats") that SignalR and Blazor send.</summary>
ref struct PackReader(ReadOnlySpan<byte> bytes)
{
    ReadOnlySpan<byte> rest = bytes;

    /// <summary>The next value: null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, string, byte[] or object?[]. A map is read over and gives null.</summary>
    public object? Read()
    {
        var code = Take(1)[0];
        switch (code)
        {
            case <= 0x7f: return (long)code;
            case <= 0x8f: return Map(code & 0x0f);
            case <= 0x9f: return Array(code & 0x0f);
            case <= 0xbf: return Text(code & 0x1f);
            case 0xc0: return null;
            case 0xc2 or 0xc3: return code == 0xc3;
            case 0xc4: return Take(Size(1)).ToArray();
            case 0xc5: return Take(Size(2)).ToArray();
            case 0xc6: return Take(Size(4)).ToArray();
            case 0xca: return (double)BinaryPrimitives.ReadSingleBigEndian(Take(4));
            case 0xcb: return BinaryPrimitives.ReadDoubleBigEndian(Take(8));
            case 0xcc: return (long)Size(1);
            case 0xcd: return (long)Size(2);
            case 0xce: return (long)BinaryPrimitives.ReadUInt32BigEndian(Take(4));
            case 0xcf: return (long)BinaryPrimitives.ReadUInt64BigEndian(Take(8));
            case 0xd0: return (long)(sbyte)Take(1)[0];
            case 0xd1: return (long)BinaryPrimitives.ReadInt16BigEndian(Take(2));
            case 0xd2: return (long)BinaryPrimitives.ReadInt32BigEndian(Take(4));
            case 0xd3: return BinaryPrimitives.ReadInt64BigEndian(Take(8));
            case 0xd9: return Text(Size(1));
            case 0xda: return Text(Size(2));
            case 0xdb: return Text(Size(4));
            case 0xdc: return Array(Size(2));
            case 0xdd: return Array(Size(4));
            case 0xde: return Map(Size(2));
            case 0xdf: return Map(Size(4));
            case >= 0xe0: return (long)(sbyte)code;
            default: throw new FormatException($"Nobody sends 0x{code:x2} here.");
        }
    }

    ReadOnlySpan<byte> Take(int count)
    {
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }

    /// <summary>An unsigned number of so many bytes.</summary>
    int Size(int width)
    {
        var size = 0;
        foreach (var b in Take(width)) size = checked((size << 8) | b);
        return size;
    }

    string Text(int length) => Encoding.UTF8.GetString(Take(length));

    object?[] Array(int count)
    {
        var items = new object?[count];
        for (var i = 0; i < count; i++) items[i] = Read();
        return items;
    }

    object? Map(int count)
    {
        for (var i = 0; i < 2 * count; i++) Read();
        return null;
    }
}
