using System.Globalization;
using ChatApp.Assistants.Images;

namespace ChatApp.Tests.Assistants.Images;

public sealed class DrawnImageTests
{
    [Fact]
    public void A_picture_is_a_valid_png_of_the_promised_size()
    {
        var picture = DrawnImage.Draw("Diwali: rows of lit oil lamps in warm light", 1);
        var png = PngReader.Read(picture.Png);

        Assert.Equal((1200, 630), (picture.Width, picture.Height));
        Assert.Equal((1200, 630), (png.Width, png.Height));
        Assert.InRange(picture.Png.Length, 100_000, 700_000);
        Assert.Equal("Illustration: rows of lit oil lamps glowing in warm light, for Diwali", picture.Alt);
    }

    [Fact]
    public void The_same_prompt_and_seed_give_the_same_bytes() =>
        Assert.Equal(DrawnImage.Draw("Coffee: a cup by the window", 42).Png, DrawnImage.Draw("Coffee: a cup by the window", 42).Png);

    [Theory]
    [InlineData("Diwali: rows of lit oil lamps")]
    [InlineData("Our seventh moment")]
    public void Another_seed_gives_a_picture_that_looks_different(string prompt)
    {
        var (first, second) = (PngReader.Read(DrawnImage.Draw(prompt, 1).Png), PngReader.Read(DrawnImage.Draw(prompt, 2).Png));

        Assert.True(first.DifferenceTo(second) > 8);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("🎉🔥👩‍👩‍👧‍👦🏳️‍🌈")]
    [InlineData("مرحبا بالعالم")]
    [InlineData("שלום עולם")]
    [InlineData("<script>alert(\"x\")</script>")]
    [InlineData("\u202Eevil\u202C \0\u0007 \uFFFF")]
    [InlineData("\uD83C")]
    [InlineData("a\uDC00b\uD800")]
    [InlineData("Don't say \"never\": 'quoted' “words” «here» <b>now</b>! Really? Yes. More…")]
    public void An_odd_prompt_is_drawn_and_described_all_the_same(string prompt)
    {
        var picture = DrawnImage.Draw(prompt, long.MinValue);

        Assert.Equal(1200, PngReader.Read(picture.Png).Width);
        AssertAlt(picture.Alt);
    }

    [Fact]
    public void A_prompt_of_any_length_is_drawn_and_described_shortly()
    {
        AssertAlt(DrawnImage.Draw(new string('x', 10_000), long.MaxValue).Alt);
        AssertAlt(Subject.Of(string.Concat(Enumerable.Repeat("word ", 2_000))).Alt);
        AssertAlt(Subject.Of("a" + new string('\u0301', 10_000)).Alt);
        AssertAlt(Subject.Of(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 1_000))).Alt);
        AssertAlt(Subject.Of(new string('x', 69) + "🎉 " + new string('y', 5_000)).Alt);
    }

    [Theory]
    [InlineData("Zebra crossings: black and white", "soft shapes in flowing colours, for Zebra crossings")]
    [InlineData("Our zebra's first stripe", "soft shapes in flowing colours, for Our zebraʼs first stripe")]
    [InlineData("#Zebra! Is it black? Or white...", "soft shapes in flowing colours, for Zebra Is it black Or white")]
    [InlineData("Happy Deepavali!", "rows of lit oil lamps glowing in warm light, for Diwali")]
    [InlineData("Lunar New Year: red lanterns", "red lanterns and plum blossom before a golden moon, for Lunar New Year")]
    [InlineData("!!!", "soft shapes in flowing colours")]
    public void The_alternative_text_says_what_is_drawn_and_what_for(string prompt, string alt) => Assert.Equal($"Illustration: {alt}", Subject.Of(prompt).Alt);

    [Fact]
    public void A_cancelled_drawing_stops() =>
        Assert.Throws<OperationCanceledException>(() => DrawnImage.Draw("Holi", 1, new CancellationToken(canceled: true)));

    [Fact]
    public void A_drawing_stops_before_its_next_shape()
    {
        using var cancellation = new CancellationTokenSource();
        var canvas = new Canvas(20, 20, cancellation.Token);
        canvas.Cover(Ink.White);
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => canvas.Dot(default, 3, Ink.Black));
        Assert.Throws<OperationCanceledException>(() => canvas.Fill(Shapes.Circle(default, 3), Ink.Black));
    }

    internal static void AssertAlt(string alt)
    {
        Assert.InRange(alt.Length, 30, 199);
        Assert.DoesNotContain(alt, c => c is '<' or '>' or '"' or '\'' or '“' or '”' or '‘' or '’' or '«' or '»' or '!' or '?' or '\n');
        Assert.DoesNotContain(alt, c => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned);
        Assert.DoesNotContain(". ", alt, StringComparison.Ordinal);
        Assert.Equal(alt.Trim(), alt);
        Assert.DoesNotContain(alt.EnumerateRunes(), r => r == System.Text.Rune.ReplacementChar);
    }
}
