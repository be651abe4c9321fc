using System.Buffers.Binary;

namespace ChatApp.Assistants.Pictures;

/// <summary>What the first bytes of a picture say; nothing is decoded, and no name or claimed type is believed.</summary>
/// <param name="Width">In pixels, as it is shown: a photo that its camera held upright counts so.</param>
/// <param name="Orientation">How a JPEG is to be turned, 1 to 8 (Exif 2.32, tag 0x0112); 1 for the others.</param>
public sealed record PictureHeader(PictureType Type, int Width, int Height, int Orientation = 1)
{
    /// <summary>Null when it is no PNG, JPEG, WebP or GIF, or its header is broken.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> bytes)
    {
        var header = bytes.StartsWith(PngSignature) ? ReadPng(bytes)
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? ReadJpeg(bytes)
            : bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) ? ReadGif(bytes)
            : bytes.Length >= 16 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? ReadWebP(bytes)
            : null;
        return header is { Width: > 0, Height: > 0 } ? header : null;
    }

    /// <summary>How a person calls the format.</summary>
    public string Format => Type switch
    {
        PictureType.Png => "PNG",
        PictureType.Jpeg => "JPEG",
        PictureType.WebP => "WebP",
        _ => "GIF",
    };

    public string MediaType => Type switch
    {
        PictureType.Png => "image/png",
        PictureType.Jpeg => "image/jpeg",
        PictureType.WebP => "image/webp",
        _ => "image/gif",
    };

    /// <summary>Of its file, without the dot.</summary>
    public string Extension => Type switch
    {
        PictureType.Png => "png",
        PictureType.Jpeg => "jpg",
        PictureType.WebP => "webp",
        _ => "gif",
    };

    internal static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    // PNG specification, 11.2.1: the header is the first chunk.
    static PictureHeader? ReadPng(ReadOnlySpan<byte> bytes) => bytes.Length < 33 || !bytes[12..].StartsWith("IHDR"u8) ? null
        : new(PictureType.Png, BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));

    static PictureHeader? ReadGif(ReadOnlySpan<byte> bytes) => bytes.Length < 13 ? null
        : new(PictureType.Gif, BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));

    // ITU-T T.81, B.2.2: the frame header, whichever of the SOF markers it has.
    static PictureHeader? ReadJpeg(ReadOnlySpan<byte> bytes)
    {
        var orientation = 1;
        var segments = new JpegSegments(bytes);
        while (segments.Next())
        {
            var content = segments.Content;
            if (segments.Marker == 0xE1) orientation = Exif.OrientationOf(content) ?? orientation;
            if (segments.Marker is < 0xC0 or > 0xCF or 0xC4 or 0xC8 or 0xCC || content.Length < 5) continue;
            var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(content[1..]), BinaryPrimitives.ReadUInt16BigEndian(content[3..]));
            return orientation >= 5 ? new(PictureType.Jpeg, height, width, orientation) : new(PictureType.Jpeg, width, height, orientation);
        }
        return null;
    }

    // RFC 9649, 2.5 to 2.7: lossy, lossless, extended.
    static PictureHeader? ReadWebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30) return null;
        var kind = bytes[12..16];
        var content = bytes[20..];
        if (kind.SequenceEqual("VP8 "u8))
        {
            return new(PictureType.WebP, BinaryPrimitives.ReadUInt16LittleEndian(content[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(content[8..]) & 0x3FFF);
        }
        if (kind.SequenceEqual("VP8L"u8) && content[0] == 0x2F)
        {
            var packed = BinaryPrimitives.ReadUInt32LittleEndian(content[1..]);
            return new(PictureType.WebP, (int)(packed & 0x3FFF) + 1, (int)((packed >> 14) & 0x3FFF) + 1);
        }
        return kind.SequenceEqual("VP8X"u8) ? new(PictureType.WebP, Three(content[4..]) + 1, Three(content[7..]) + 1) : null;

        static int Three(ReadOnlySpan<byte> number) => number[0] | (number[1] << 8) | (number[2] << 16);
    }
}

public enum PictureType { Png, Jpeg, WebP, Gif }
