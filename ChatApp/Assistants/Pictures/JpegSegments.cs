using System.Buffers.Binary;

namespace ChatApp.Assistants.Pictures;

/// <summary>Walks the marker segments of a JPEG up to its image data (ITU-T T.81, B.1.1).</summary>
ref struct JpegSegments(ReadOnlySpan<byte> bytes)
{
    readonly ReadOnlySpan<byte> bytes = bytes;
    int next = 2;

    public byte Marker { get; private set; }

    /// <summary>Without marker and length.</summary>
    public ReadOnlySpan<byte> Content { get; private set; }

    /// <summary>The segment with its marker and length.</summary>
    public ReadOnlySpan<byte> Whole { get; private set; }

    /// <summary>Where the image data's own segment begins; only after <see cref="Next"/> was false.</summary>
    public readonly int End => next;

    /// <summary>False at the image data, or where the file is broken.</summary>
    public bool Next()
    {
        while (next + 4 <= bytes.Length && bytes[next] == 0xFF && bytes[next + 1] == 0xFF) next++;
        if (next + 4 > bytes.Length || bytes[next] != 0xFF || bytes[next + 1] is 0xDA or 0xD9) return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(next + 2)..]);
        if (length < 2 || next + 2 + length > bytes.Length) return false;
        Marker = bytes[next + 1];
        Whole = bytes.Slice(next, length + 2);
        Content = Whole[4..];
        next += 2 + length;
        return true;
    }
}
