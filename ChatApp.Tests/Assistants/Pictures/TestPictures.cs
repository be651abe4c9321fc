using System.Buffers.Binary;
using System.Text;
using ChatApp.Assistants.Images;

namespace ChatApp.Tests.Assistants.Pictures;

/// <summary>Pictures for tests, small and true to their formats.</summary>
static class TestPictures
{
    /// <summary>An 8-bit RGB PNG of one colour, or of one that depends on the place.</summary>
    public static byte[] Png(int width, int height, Func<int, int, (byte R, byte G, byte B)>? colour = null)
    {
        var rgb = new byte[width * height * 3];
        for (var i = 0; i < width * height; i++) (rgb[i * 3], rgb[(i * 3) + 1], rgb[(i * 3) + 2]) = colour?.Invoke(i % width, i / width) ?? (20, 40, 200);
        return PngEncoder.Encode(rgb, width, height);
    }

    /// <summary>The PNG with another chunk behind its header.</summary>
    public static byte[] WithChunk(byte[] png, string type, byte[] content)
    {
        var name = Encoding.ASCII.GetBytes(type);
        var chunk = new byte[12 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        name.CopyTo(chunk, 4);
        content.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + content.Length), Crc32.Of(name, content));
        return [.. png[..33], .. chunk, .. png[33..]];
    }

    /// <summary>A PNG's header alone, claiming this size.</summary>
    public static byte[] PngClaiming(int width, int height)
    {
        var png = Png(1, 1);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return png;
    }

    /// <summary>The segments of a JPEG as they stand in a phone's: camera data, a comment, a frame, image data, and a second picture behind the end.</summary>
    public static byte[] Jpeg(int width, int height, int orientation = 1, string secret = "52.5200 N, 13.4050 E", byte frame = 0xC0) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. Segment(0xE1, [.. "Exif\0\0II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(secret)]),
        .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 7, 7]),
        .. Segment(0xFE, Encoding.ASCII.GetBytes(secret)),
        .. Segment(frame, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        1, 2, 3, 0xFF, 0x00, 4, 0xFF, 0xD0, 5, 0xFF, 0xD9,
        .. Encoding.ASCII.GetBytes(secret),
    ];

    static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    /// <summary>An extended WebP with camera data behind its image.</summary>
    public static byte[] WebP(int width, int height, string secret = "52.5200 N")
    {
        byte[] image = [0x2F, .. BitConverter.GetBytes((uint)(width - 1) | ((uint)(height - 1) << 14)), 0];
        byte[] head = [0x08, 0, 0, 0, .. BitConverter.GetBytes(width - 1)[..3], .. BitConverter.GetBytes(height - 1)[..3]];
        byte[] chunks = [.. Riff("VP8X", head), .. Riff("VP8L", image), .. Riff("EXIF", Encoding.ASCII.GetBytes(secret))];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(chunks.Length + 4), .. "WEBP"u8, .. chunks];
    }

    static byte[] Riff(string kind, byte[] content) => [.. Encoding.ASCII.GetBytes(kind), .. BitConverter.GetBytes(content.Length), .. content, .. new byte[content.Length & 1]];

    /// <summary>A GIF of one colour with a comment in it.</summary>
    public static byte[] Gif(int width, int height, string secret = "made at home") =>
    [
        .. "GIF89a"u8, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0x80, 0, 0, 0, 0, 0, 255, 255, 255,
        0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0,
        0x21, 0xFE, (byte)secret.Length, .. Encoding.ASCII.GetBytes(secret), 0,
        0x2C, 0, 0, 0, 0, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0, 2, 2, 0x44, 0x01, 0,
        0x3B, .. Encoding.ASCII.GetBytes(secret),
    ];
}
