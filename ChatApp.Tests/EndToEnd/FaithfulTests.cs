using System.Text;
using ChatApp.Rendering;
using ChatApp.Tests.Rendering;

namespace ChatApp.Tests.EndToEnd;

/// <summary>What the page's script builds from operations, against the same text shown at once, in a real browser.</summary>
public sealed class FaithfulTests(Chromium chromium) : BrowserTest(chromium)
{
    const int Seeds = 50;

    const string Compare = """
        async ({ finished, streams }) => {
          const { builder } = await import('/Components/AiSidebar/StreamingMessage.razor.js');
          const atOnce = document.createElement('div');
          atOnce.innerHTML = finished;
          atOnce.normalize();
          for (const pieces of streams) {
            const place = document.createElement('div');
            const build = builder(place);
            for (const piece of pieces) build.apply(piece);
            place.normalize();
            if (!place.isEqualNode(atOnce)) return place.innerHTML;
          }
          return null;
        }
        """;

    [Fact]
    public async Task Each_example_streamed_in_random_pieces_ends_in_the_same_elements_as_at_once()
    {
        var tab = await OpenAsync();
        foreach (var markdown in MarkdownStreamTests.Examples.Select(e => e.Markdown).Concat(GfmExamples.All).Append(ArrivingTests.Realistic))
        {
            var streams = Enumerable.Range(0, Seeds).Select(seed => Pieces(markdown, new Random(seed))).ToArray();
            var finished = Markup.ToHtml(markdown);
            var different = await tab.Page.EvaluateAsync<string?>(Compare, new { finished, streams });
            Assert.True(different is null, $"{markdown}\nat once:  {finished}\nstreamed: {different}");
        }
    }

    /// <summary>Operations as they come, and once more cut anywhere, as a network cuts them.</summary>
    static string[] Pieces(string markdown, Random random)
    {
        var (stream, operations, pieces) = (new MarkdownStream(), new StringBuilder(), new List<string>());
        for (var at = 0; at < markdown.Length;)
        {
            var length = Math.Min(markdown.Length - at, random.Next(1, 12));
            stream.Append(markdown.Substring(at, length));
            at += length;
            stream.Write(operations);
        }
        stream.End(operations);
        for (var at = 0; at < operations.Length;)
        {
            var length = Math.Min(operations.Length - at, random.Next(1, 20));
            // The network cuts bytes, and the decoder waits for the rest of a character.
            if (char.IsHighSurrogate(operations[at + length - 1])) length++;
            pieces.Add(operations.ToString(at, length));
            at += length;
        }
        return [.. pieces];
    }
}
