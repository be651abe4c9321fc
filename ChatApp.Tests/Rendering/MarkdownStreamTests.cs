using System.Text;
using System.Text.Json;
using ChatApp.Rendering;

namespace ChatApp.Tests.Rendering;

public sealed class MarkdownStreamTests
{
    const int Seeds = 50;

    public sealed record Example(int Number, string Section, string Markdown, string Html);

    /// <summary>The examples of the CommonMark specification 0.31.2 (npm commonmark-spec, CC BY-SA 4.0).</summary>
    public static IReadOnlyList<Example> Examples { get; } = JsonSerializer.Deserialize<List<Example>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rendering", "Data", "commonmark-0.31.2.json")), JsonSerializerOptions.Web)!;

    [Fact]
    public void Each_example_of_the_specification_streamed_in_any_pieces_ends_as_it_is_at_once()
    {
        Assert.Equal(652, Examples.Count);
        foreach (var example in Examples) EndsAsAtOnce(example.Markdown, $"example {example.Number}");
    }

    [Fact]
    public void Tables_strikethrough_task_lists_and_addresses_end_as_they_are_at_once()
    {
        foreach (var markdown in GfmExamples.All) EndsAsAtOnce(markdown, "example");
    }

    [Fact]
    public void All_examples_in_one_text_end_as_they_are_at_once() => EndsAsAtOnce(string.Join("\n\n", Examples.Take(200).Select(e => e.Markdown).Concat(GfmExamples.All)), "all");

    static void EndsAsAtOnce(string markdown, string what)
    {
        var expected = Markup.ToTokens(markdown);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var reader = Stream(markdown, new Random(seed));
            Assert.True(expected.SequenceEqual(reader.Tokens), $"{what}, seed {seed}:\n{markdown}\nat once: {Html.Write(expected)}\nstreamed: {Html.Write(reader.Tokens)}");
        }
    }

    /// <summary>Streams a text in random pieces.</summary>
    public static OperationReader Stream(string markdown, Random random, Action<OperationReader>? each = null)
    {
        var (stream, reader, operations) = (new MarkdownStream(), new OperationReader(), new StringBuilder());
        for (var at = 0; at < markdown.Length;)
        {
            var length = Math.Min(markdown.Length - at, random.Next(1, 12));
            stream.Append(markdown.Substring(at, length));
            at += length;
            stream.Write(operations);
            reader.Read(operations.ToString());
            operations.Clear();
            each?.Invoke(reader);
        }
        stream.End(operations);
        reader.Read(operations.ToString());
        return reader;
    }
}
