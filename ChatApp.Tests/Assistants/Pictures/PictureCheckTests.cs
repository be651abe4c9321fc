using ChatApp.Assistants.Pictures;

namespace ChatApp.Tests.Assistants.Pictures;

public sealed class PictureCheckTests
{
    public static TheoryData<string, byte[]> Pictures => new()
    {
        { "image/png", TestPictures.Png(300, 200) },
        { "image/jpeg", TestPictures.Jpeg(300, 200) },
        { "image/jpeg", TestPictures.Jpeg(300, 200, frame: 0xC2) },
        { "image/webp", TestPictures.WebP(300, 200) },
        { "image/gif", TestPictures.Gif(300, 200) },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void The_type_and_size_come_from_the_bytes(string type, byte[] bytes)
    {
        var check = PictureCheck.Of(bytes);

        Assert.Null(check.Problem);
        Assert.Equal((type, 300, 200), (check.Header!.MediaType, check.Header.Width, check.Header.Height));
    }

    [Fact]
    public void A_photo_that_was_held_upright_is_higher_than_wide() =>
        Assert.Equal((200, 300), (PictureHeader.Read(TestPictures.Jpeg(300, 200, orientation: 6))!.Width, PictureHeader.Read(TestPictures.Jpeg(300, 200, orientation: 6))!.Height));

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_picture_cut_anywhere_is_read_or_refused_and_nothing_else(string type, byte[] bytes)
    {
        for (var length = 0; length < Math.Min(bytes.Length, 400); length++)
        {
            var check = PictureCheck.Of(bytes.AsSpan(0, length));
            Assert.Equal(check.Header is null, check.Problem is not null);
            if (check.Header is not { } header) continue;
            Assert.Equal(type, header.MediaType);
            Assert.NotEmpty(PictureCleaner.Clean(bytes.AsSpan(0, length), header));
            PngSampler.Sample(bytes.AsSpan(0, length));
        }
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("%PDF-1.7")]
    [InlineData("GIF8")]
    [InlineData("")]
    public void Anything_else_is_refused(string content)
    {
        var check = PictureCheck.Of(System.Text.Encoding.UTF8.GetBytes(content));

        Assert.Equal(("This is not a picture that can be read. Send a PNG, JPEG, WebP or GIF.", false), (check.Problem, check.TooLarge));
    }

    [Theory]
    [InlineData(8_192, 3_051, null)]
    [InlineData(8_193, 10, "The picture is 8,193 × 10 pixels; a side may have at most 8,192. Make it smaller.")]
    [InlineData(5_001, 5_000, "The picture has 25 megapixels; at most 25 can be sent. Make it smaller.")]
    [InlineData(8_000, 8_000, "The picture has 64 megapixels; at most 25 can be sent. Make it smaller.")]
    public void A_picture_has_bounded_sides_and_pixels(int width, int height, string? problem)
    {
        var check = PictureCheck.Of(TestPictures.PngClaiming(width, height));

        Assert.Equal((problem, problem is not null), (check.Problem, check.TooLarge));
    }

    [Fact]
    public void A_picture_has_at_most_ten_megabytes()
    {
        var bytes = new byte[PictureCheck.MostBytes + 1];
        TestPictures.Png(2, 2).CopyTo(bytes, 0);

        Assert.True(PictureCheck.Of(bytes).TooLarge);
        Assert.Null(PictureCheck.Of(bytes.AsSpan(0, PictureCheck.MostBytes)).Problem);
    }
}
