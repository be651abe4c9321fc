using System.Buffers.Binary;
using System.IO.Compression;
using ChatApp.Assistants.Pictures;

namespace ChatApp.Tests.Assistants.Pictures;

public sealed class PictureAnalyzerTests
{
    static async Task<string> AskAsync(byte[] picture)
    {
        var pieces = new List<string>();
        await foreach (var piece in PictureAnalyzer.TellAsync(picture)) pieces.Add(piece);
        Assert.True(pieces.Count > 1);
        return string.Concat(pieces);
    }

    [Fact]
    public async Task A_screenshot_is_told_by_its_size_and_colours()
    {
        var answer = await AskAsync(TestPictures.Png(1280, 720, (_, y) => y < 180 ? ((byte)20, (byte)40, (byte)200) : ((byte)255, (byte)255, (byte)255)));

        Assert.StartsWith("This is a PNG picture of 1,280 × 720 pixels (", answer, StringComparison.Ordinal);
        Assert.Contains("Overall it is bright. Most of it is white (#ffffff, 75 %) and blue (#1428c8, 25 %).", answer, StringComparison.Ordinal);
        Assert.Contains("it is probably a screenshot", answer, StringComparison.Ordinal);
        Assert.Contains("A connected model could tell more.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fine_shades_are_told_from_even_areas()
    {
        Assert.Contains("look like a photo", await AskAsync(TestPictures.Png(300, 210, (x, y) => ((byte)(x * 7), (byte)(y * 5), (byte)(x ^ y)))), StringComparison.Ordinal);
        Assert.Contains("look like a screenshot or a drawing", await AskAsync(TestPictures.Png(300, 210)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_camera_picture_is_told_by_its_shape_and_nothing_is_claimed_of_its_colours()
    {
        var answer = await AskAsync(TestPictures.Jpeg(4032, 3024));

        Assert.Contains("it is probably a photo", answer, StringComparison.Ordinal);
        Assert.Contains("I cannot read the colours of a JPEG.", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Overall", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_picture_is_still_described()
    {
        var png = TestPictures.Png(300, 200);
        png[60] ^= 0xFF;

        Assert.Contains("the file is damaged", await AskAsync(png), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 16)]
    [InlineData(3, 2)]
    [InlineData(3, 8)]
    [InlineData(4, 8)]
    [InlineData(6, 8)]
    [InlineData(6, 16)]
    public void Every_kind_of_png_is_sampled(byte kind, byte depth)
    {
        var sample = PngSampler.Sample(White(kind, depth, interlaced: false))!;

        Assert.Equal(9 * 5, sample.Pixels.Count);
        Assert.All(sample.Pixels, p => Assert.Equal(new Rgb(255, 255, 255), p));
        Assert.Equal(sample.Pixels.Count, PngSampler.Sample(White(kind, depth, interlaced: true))!.Pixels.Count);
    }

    /// <summary>A white PNG of 9 × 5 pixels, written a bit at a time as the specification says.</summary>
    static byte[] White(byte kind, byte depth, bool interlaced)
    {
        var channels = kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        (int, int, int, int)[] passes = interlaced ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)] : [(0, 0, 1, 1)];
        var rows = new List<byte>();
        foreach (var (x, y, dx, dy) in passes)
        {
            var columns = (9 - x + dx - 1) / dx;
            for (var row = y; row < 5 && columns > 0; row += dy) rows.AddRange([0, .. Enumerable.Repeat(kind == 3 ? (byte)0 : (byte)0xFF, ((columns * channels * depth) + 7) / 8)]);
        }
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(rows.ToArray());
        var png = TestPictures.PngClaiming(9, 5)[..33];
        (png[24], png[25], png[28]) = (depth, kind, interlaced ? (byte)1 : (byte)0);
        byte[] palette = kind == 3 ? Chunk("PLTE"u8, [255, 255, 255]) : [];
        return [.. png, .. palette, .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    static byte[] Chunk(ReadOnlySpan<byte> type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. type, .. content, 0, 0, 0, 0];
    }
}
