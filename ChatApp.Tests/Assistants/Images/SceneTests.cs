using ChatApp.Assistants.Images;
using ChatApp.Assistants.Images.Topics;

namespace ChatApp.Tests.Assistants.Images;

public sealed class SceneTests
{
    public static TheoryData<string> Names() => [.. TopicFinder.Topics.DistinctBy(t => t.Draw.Method).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_scene_fills_the_picture_with_many_colours_and_differs_from_seed_to_seed(string name)
    {
        var topic = TopicFinder.Topics.First(t => t.Name == name);
        var (first, second) = (Developed(topic, 1), Developed(topic, 2));

        Assert.True(Colours(first) > 1_000, $"{Colours(first)} colours");
        Assert.True(Difference(first, second) > 5, $"{Difference(first, second)} steps apart");
    }

    [Fact]
    public void Every_topic_is_described_in_one_short_sentence() =>
        Assert.All(TopicFinder.Topics, t => DrawnImageTests.AssertAlt($"Illustration: {t.Shows}, for {t.Name}"));

    static byte[] Developed(Topic topic, long seed)
    {
        var canvas = new Canvas(DrawnImage.Width, DrawnImage.Height);
        topic.Draw(canvas, Dice.For(topic.Name, seed));
        return Development.Develop(canvas);
    }

    /// <summary>The number of colours in every eleventh pixel.</summary>
    static int Colours(byte[] rgb)
    {
        var colours = new HashSet<int>();
        for (var i = 0; i < rgb.Length; i += 33)
        {
            colours.Add((rgb[i] << 16) | (rgb[i + 1] << 8) | rgb[i + 2]);
        }

        return colours.Count;
    }

    /// <summary>The mean difference of every eleventh byte, in steps.</summary>
    static double Difference(byte[] first, byte[] second)
    {
        var sum = 0L;
        for (var i = 0; i < first.Length; i += 11)
        {
            sum += Math.Abs(first[i] - second[i]);
        }

        return sum / (first.Length / 11.0);
    }
}
