using System.Buffers.Binary;
using System.IO.Compression;

namespace ChatApp.Assistants.Pictures;

/// <summary>
/// Takes a <see cref="PictureSample"/> from a PNG of any colour type, depth and interlacing, a row at a time: what it needs of memory
/// is two rows, whatever the header claims. Source: PNG Specification, Third Edition (W3C, 2025).
/// </summary>
sealed class PngSampler : IDisposable
{
    const int Grid = 160;

    // x and y of the first pixel, then the distances, of each pass of Adam7 (section 8.1).
    static readonly (int X, int Y, int Dx, int Dy)[] Adam7 = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    readonly int width, height, depth, kind, stepX, stepY;
    readonly bool interlaced;
    byte[] palette = [], transparency = [];
    readonly MemoryStream data = new();
    readonly List<Rgb> pixels = [];
    bool seesThrough;
    long flat, compared;

    PngSampler(ReadOnlySpan<byte> header)
    {
        (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        (depth, kind, interlaced) = (header[8], header[9], header[12] == 1);
        (stepX, stepY) = (((width - 1) / Grid) + 1, ((height - 1) / Grid) + 1);
    }

    public void Dispose() => data.Dispose();

    int Channels => kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>Null when the file is broken.</summary>
    public static PictureSample? Sample(ReadOnlySpan<byte> png, CancellationToken ct = default)
    {
        if (PictureHeader.Read(png) is not { Type: PictureType.Png }) return null;
        using var sampler = new PngSampler(png[16..29]);
        var legal = sampler.depth is 1 or 2 or 4 or 8 or 16 && sampler.kind is 0 or 2 or 3 or 4 or 6 && (sampler.kind != 3 || sampler.depth <= 8) && (sampler.kind is 0 or 3 || sampler.depth >= 8);
        if (!legal) return null;
        try
        {
            sampler.Gather(png);
            sampler.Read(ct);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
        return sampler.pixels.Count == 0 ? null : new(sampler.pixels, sampler.compared == 0 ? 1 : sampler.flat / (double)sampler.compared, sampler.seesThrough);
    }

    void Gather(ReadOnlySpan<byte> png)
    {
        for (var at = 33; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
            if (length > png.Length - at - 12) return;
            var name = png.Slice(at + 4, 4);
            var content = png.Slice(at + 8, (int)length);
            if (name.SequenceEqual("IDAT"u8)) data.Write(content);
            else if (name.SequenceEqual("PLTE"u8)) palette = content.ToArray();
            else if (name.SequenceEqual("tRNS"u8)) transparency = content.ToArray();
            at += (int)length + 12;
        }
    }

    void Read(CancellationToken ct)
    {
        data.Position = 0;
        using var rows = new ZLibStream(data, CompressionMode.Decompress);
        foreach (var (x0, y0, dx, dy) in interlaced ? Adam7 : [(0, 0, 1, 1)])
        {
            var columns = (width - x0 + dx - 1) / dx;
            if (columns <= 0) continue;
            var stride = ((columns * Channels * depth) + 7) / 8;
            var (row, above) = (new byte[stride], new byte[stride]);
            for (var y = y0; y < height; y += dy)
            {
                ct.ThrowIfCancellationRequested();
                var filter = rows.ReadByte();
                rows.ReadExactly(row);
                Unfilter(filter, row, above);
                if (y % stepY == 0) Take(row, columns, x0, dx);
                (row, above) = (above, row);
            }
        }
    }

    void Unfilter(int filter, byte[] row, byte[] above)
    {
        var step = Math.Max(1, Channels * depth / 8);
        for (var i = 0; filter != 0 && i < row.Length; i++)
        {
            var (left, up, corner) = (i < step ? 0 : row[i - step], (int)above[i], i < step ? 0 : above[i - step]);
            row[i] += (byte)(filter switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => throw new InvalidDataException(),
            });
        }
    }

    static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }

    void Take(byte[] row, int columns, int x0, int dx)
    {
        for (var column = 0; column < columns; column++)
        {
            if ((x0 + (column * dx)) % stepX != 0) continue;
            var pixel = At(row, column);
            pixels.Add(pixel);
            if (column == 0) continue;
            compared++;
            if (At(row, column - 1) == pixel) flat++;
        }
    }

    Rgb At(byte[] row, int column)
    {
        var first = column * Channels;
        if (kind == 3)
        {
            var index = Raw(row, first);
            if ((index * 3) + 2 >= palette.Length) return default;
            return OnWhite(palette[index * 3], palette[(index * 3) + 1], palette[(index * 3) + 2], index < transparency.Length ? transparency[index] : 255);
        }
        var grey = Value(row, first);
        if (kind is 0 or 4) return OnWhite(grey, grey, grey, kind == 4 ? Value(row, first + 1) : 255);
        return OnWhite(grey, Value(row, first + 1), Value(row, first + 2), kind == 6 ? Value(row, first + 3) : 255);
    }

    Rgb OnWhite(int r, int g, int b, int opacity)
    {
        if (opacity == 255) return new((byte)r, (byte)g, (byte)b);
        seesThrough = true;
        return new(Over(r), Over(g), Over(b));

        byte Over(int value) => (byte)(((value * opacity) + (255 * (255 - opacity))) / 255);
    }

    /// <summary>A sample as 0 to 255.</summary>
    int Value(byte[] row, int index) => depth == 16 ? row[index * 2] : depth == 8 ? row[index] : Raw(row, index) * 255 / ((1 << depth) - 1);

    int Raw(byte[] row, int index)
    {
        if (depth >= 8) return row[index * depth / 8];
        var bit = index * depth;
        return (row[bit / 8] >> (8 - depth - (bit % 8))) & ((1 << depth) - 1);
    }
}
