using System.Buffers.Binary;
using System.IO.Compression;

namespace ChatApp.Assistants.Images;

/// <summary>Writes 8-bit RGB as PNG. Source: Portable Network Graphics (PNG) Specification, Third Edition (W3C, 2025).</summary>
public static class PngEncoder
{
    const int Channels = 3;

    /// <summary><paramref name="rgb"/>: rows from the top, each <paramref name="width"/> times red, green and blue, in sRGB.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> rgb, int width, int height, CancellationToken ct = default)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2); // Bit depth; colour type "truecolour". Compression, filter and interlace methods stay 0.

        using var png = new MemoryStream(512 * 1024);
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n']);
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "sRGB"u8, [0]); // Rendering intent "perceptual".
        Chunk(png, "IDAT"u8, Compressed(rgb, width * Channels, height, ct));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    static ReadOnlySpan<byte> Compressed(ReadOnlySpan<byte> rgb, int stride, int height, CancellationToken ct)
    {
        var bytes = new MemoryStream(512 * 1024);
        using (var zlib = new ZLibStream(bytes, new ZLibCompressionOptions { CompressionLevel = 4 }, leaveOpen: true))
        {
            var filters = new RowFilters(stride, Channels);
            for (var y = 0; y < height; y++)
            {
                ct.ThrowIfCancellationRequested();
                zlib.Write(filters.Next(rgb.Slice(y * stride, stride)));
            }
        }

        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
    }

    static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(type);
        png.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(type, content));
        png.Write(number);
    }
}
