using System.Text;
using ChatApp.Assistants.Images;

namespace ChatApp.Tests.Assistants.Images;

public sealed class PngEncoderTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(85, 7)]
    [InlineData(86, 40)]
    [InlineData(1200, 3)]
    public void What_is_encoded_reads_back_byte_for_byte(int width, int height)
    {
        var rgb = new byte[width * height * 3];
        new Random(width).NextBytes(rgb);
        Smooth(rgb.AsSpan(0, rgb.Length / 2));

        var png = PngReader.Read(PngEncoder.Encode(rgb, width, height));

        Assert.Equal((width, height), (png.Width, png.Height));
        Assert.Equal(rgb, png.Rgb);
    }

    [Fact]
    public void The_chunks_come_in_the_order_that_the_specification_asks_for() =>
        Assert.Equal(["IHDR", "sRGB", "IDAT", "IEND"], PngReader.Read(PngEncoder.Encode(new byte[12], 2, 2)).Chunks);

    [Fact]
    public void A_gradient_is_filtered_into_far_fewer_bytes_than_it_has()
    {
        var rgb = new byte[300 * 200 * 3];
        for (var i = 0; i < rgb.Length; i++)
        {
            rgb[i] = (byte)((i / 3 % 300 / 2) + (i / 900 / 2));
        }

        Assert.InRange(PngEncoder.Encode(rgb, 300, 200).Length, 60, rgb.Length / 50);
    }

    [Fact]
    public void The_checksum_is_the_published_one() => Assert.Equal(0xCBF43926, Crc32.Of(Encoding.ASCII.GetBytes("1234"), Encoding.ASCII.GetBytes("56789")));

    [Fact]
    public void A_cancelled_encoding_stops() =>
        Assert.Throws<OperationCanceledException>(() => PngEncoder.Encode(new byte[12], 2, 2, new CancellationToken(canceled: true)));

    static void Smooth(Span<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(i / 5);
        }
    }
}
