using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ChatApp.Assistants.Images;

namespace ChatApp.Tests.Assistants.Images;

/// <summary>Reads 8-bit RGB PNGs strictly: every chunk's place and checksum, every filter (PNG specification, Third Edition).</summary>
sealed record PngReader(int Width, int Height, IReadOnlyList<string> Chunks, byte[] Rgb)
{
    public static PngReader Read(byte[] png)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        var (names, header, data) = (new List<string>(), Array.Empty<byte>(), new MemoryStream());
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var type = png.AsSpan(at + 4, 4);
            var content = png.AsSpan(at + 8, length);
            Assert.Equal(Crc32.Of(type, content), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)));
            names.Add(Encoding.ASCII.GetString(type));
            if (names[^1] == "IHDR")
            {
                header = content.ToArray();
            }
            else if (names[^1] == "IDAT")
            {
                data.Write(content);
            }

            at += 12 + length;
        }

        Assert.Equal(13, header.Length);
        Assert.Equal([8, 2, 0, 0, 0], header[8..]);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        data.Position = 0;
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        Assert.Equal(height * ((width * 3) + 1), rows.Length);
        return new(width, height, names, Unfiltered(rows.GetBuffer(), width * 3, height));
    }

    /// <summary>The mean difference of two pictures, in steps of a byte.</summary>
    public double DifferenceTo(PngReader other) => Rgb.Zip(other.Rgb, (a, b) => Math.Abs(a - b)).Average();

    static byte[] Unfiltered(byte[] rows, int stride, int height)
    {
        var rgb = new byte[stride * height];
        for (var i = 0; i < rgb.Length; i++)
        {
            var (y, x) = (i / stride, i % stride);
            var left = x < 3 ? 0 : rgb[i - 3];
            var above = y == 0 ? 0 : rgb[i - stride];
            var corner = x < 3 || y == 0 ? 0 : rgb[i - stride - 3];
            rgb[i] = (byte)(rows[(y * (stride + 1)) + 1 + x] + rows[y * (stride + 1)] switch
            {
                0 => 0,
                1 => left,
                2 => above,
                3 => (left + above) / 2,
                4 => Paeth(left, above, corner),
                _ => throw new InvalidDataException("An unknown filter"),
            });
        }

        return rgb;
    }

    static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }
}
