using System.Text;
using ChatApp.Assistants.Pictures;
using ChatApp.Tests.Assistants.Images;

namespace ChatApp.Tests.Assistants.Pictures;

public sealed class PictureCleanerTests
{
    static byte[] Clean(byte[] bytes) => PictureCleaner.Clean(bytes, PictureHeader.Read(bytes)!);

    static bool Says(byte[] bytes, string words) => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(words)) >= 0;

    [Fact]
    public void Place_camera_and_comments_leave_a_jpeg_and_what_hangs_behind_its_end()
    {
        var clean = Clean(TestPictures.Jpeg(30, 20, secret: "52.5200 N"));

        Assert.False(Says(clean, "52.5200"));
        Assert.False(Says(clean, "Exif"));
        Assert.True(Says(clean, "JFIF"));
        Assert.True(Says(clean, "ICC_PROFILE"));
        Assert.Equal([1, 2, 3, 0xFF, 0x00, 4, 0xFF, 0xD0, 5, 0xFF, 0xD9], clean[^11..]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public void A_photo_stays_the_right_way_up(int orientation)
    {
        var before = PictureHeader.Read(TestPictures.Jpeg(30, 20, orientation));

        Assert.Equal(before, PictureHeader.Read(Clean(TestPictures.Jpeg(30, 20, orientation))));
        Assert.Equal(orientation, before!.Orientation);
    }

    [Theory]
    [InlineData("tEXt")]
    [InlineData("iTXt")]
    [InlineData("zTXt")]
    [InlineData("eXIf")]
    [InlineData("tIME")]
    [InlineData("prVt")]
    public void What_is_not_the_picture_leaves_a_png(string chunk)
    {
        var png = TestPictures.Png(3, 2);

        Assert.Equal(png, Clean([.. TestPictures.WithChunk(png, chunk, "52.5200 N"u8.ToArray()), .. "behind"u8]));
    }

    [Fact]
    public void What_shows_stays_in_a_png() =>
        Assert.Equal(["IHDR", "pHYs", "sRGB", "IDAT", "IEND"], PngReader.Read(Clean(TestPictures.WithChunk(TestPictures.Png(3, 2), "pHYs", new byte[9]))).Chunks);

    [Fact]
    public void Camera_data_leaves_a_webp_and_its_header_says_so()
    {
        var clean = Clean(TestPictures.WebP(30, 20));

        Assert.False(Says(clean, "52.5200"));
        Assert.Equal(clean.Length - 8, BitConverter.ToInt32(clean, 4));
        Assert.Equal(0, clean[20] & 0x08);
        Assert.Equal(PictureHeader.Read(TestPictures.WebP(30, 20)), PictureHeader.Read(clean));
    }

    [Fact]
    public void Comments_leave_a_gif_and_its_loop_stays()
    {
        var clean = Clean(TestPictures.Gif(30, 20));

        Assert.False(Says(clean, "home"));
        Assert.True(Says(clean, "NETSCAPE2.0"));
        Assert.Equal([2, 2, 0x44, 0x01, 0, 0x3B], clean[^6..]);
    }
}
