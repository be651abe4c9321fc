using System.Diagnostics;
using System.Text;
using ChatApp.Rendering;

namespace ChatApp.Tests.Rendering;

/// <summary>What a person sees while a text arrives.</summary>
public sealed class ArrivingTests
{
    public const string Realistic = """
        # Growing tomatoes on a balcony

        You need **sun**, *patience* and a pot of at least `20 l`. Here is what works; see [the guide](https://example.org/tomatoes "Guide") for more.

        ## What to buy

        - A **deep** pot with holes
          - terracotta looks nice, ~~but~~ and breathes
          - plastic keeps the water
        - Soil without peat
        - Three plants: *Sungold*, *Matina* and `Tigerella`

        1. Fill the pot.
        2. Plant **deeply**, up to the first leaves.

           Tap the soil lightly.
        3. Water.

        | Week | Water | Feed |
        | ---- | :---: | ---: |
        | 1    | daily | none |
        | 4    | twice a day | 10 ml |

        ```python
        def water(day):
            # How much water, in litres
            return 2 if day.sunny else 1  # more in July
        ```

        > Tomatoes taste of the sun they had.
        > — somebody's grandmother

        - [ ] stake them
        - [x] say hello

        Write to <mail@example.org> or look at https://example.org/balcony?x=1&y=2 for pictures 🍅👩‍🌾.

        ---

        That is all &mdash; good luck!

        """;

    [Fact]
    public void A_realistic_answer_needs_no_correction_at_its_end()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var before = 0;
            var reader = MarkdownStreamTests.Stream(Realistic, new Random(seed), r => before = r.TakenBack);
            Assert.InRange(reader.TakenBack - before, 0, 2);
        }
    }

    [Fact]
    public void Of_what_a_realistic_answer_shows_next_to_nothing_is_taken_back()
    {
        var reader = MarkdownStreamTests.Stream(Realistic, new Random(1));
        Assert.InRange(reader.TakenBack, 0, Realistic.Length / 6);
    }

    [Fact]
    public void No_raw_signs_flash_up_however_a_realistic_answer_is_cut()
    {
        var (stream, reader, operations) = (new MarkdownStream(), new OperationReader(), new StringBuilder());
        foreach (var c in Realistic)
        {
            stream.Append(c.ToString());
            stream.Write(operations);
            reader.Read(operations.ToString());
            operations.Clear();
            foreach (var sign in new[] { "**", "~~", "](", "```", "| -", "|-", "[ ]", "[x]", "&m", "<ma", "\\", "*S", "`T", "`2" })
                Assert.False(reader.Text.Contains(sign, StringComparison.Ordinal), $"{sign} in …{reader.Text[Math.Max(0, reader.Text.Length - 60)..]}");
        }
    }

    [Theory]
    [InlineData("👩‍👩‍👧‍👦 🇮🇳🇩🇪 👍🏽 1️⃣ é क्षि")]
    [InlineData("नमस्ते दुनिया, क्षत्रिय")]
    public void No_grapheme_is_ever_cut(string text)
    {
        var whole = System.Globalization.StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();
        var (stream, reader, operations) = (new MarkdownStream(), new OperationReader(), new StringBuilder());
        foreach (var c in text)
        {
            stream.Append(c.ToString());
            stream.Write(operations);
            reader.Read(operations.ToString());
            operations.Clear();
            Assert.Contains(reader.Text.Length, whole);
        }
    }

    public static TheoryData<string, string, string> LongBlocks => new()
    {
        { "paragraph", "", "The quick brown fox jumps over the **lazy** dog and *runs* on. " },
        { "bare paragraph", "", "word and word and " },
        { "list", "", "- an item with **bold** words and some more of them\n" },
        { "loose list", "", "- an item\n\n  with two paragraphs of a few words\n\n" },
        { "numbered list", "", "1. an item with `code` and some more words in it\n" },
        { "nested list", "- outer\n", "  - an inner item with a few words of its own\n" },
        { "table", "| a | b | c |\n|---|---|---|\n", "| one cell | another *cell* | 12345 |\n" },
        { "code", "```js\n", "const answer = 'forty ' + 2; // and a comment\n" },
        { "item", "- ", "and it goes on without an end in sight " },
        { "item with code", "- look:\n  ```\n", "  a line of code that is long enough\n" },
        { "quotation", "> begin\n", "> a quoted line that is long enough\n" },
        { "quoted line", "> ", "and it goes on without an end in sight " },
        { "quotation in quotation", "", "> > twice quoted, and **bold** words in it\n" },
        { "quoted list", "> Look:\n>\n", "> - an item of a few words\n" },
        { "quoted loose list", "", "> 1. an item\n>\n>    with two paragraphs of a few words\n>\n" },
        { "quoted code", "> ```js\n", "> const answer = 'forty ' + 2;\n" },
    };

    [Theory]
    [MemberData(nameof(LongBlocks))]
    public void One_long_block_costs_in_proportion_to_its_length(string what, string head, string repeated)
    {
        Cost(head, repeated, 20_000);
        var (once, four) = (0.0, 0.0);
        // In proportion would be 4, the square 16.
        const double most = 9;
        // A few times, because a collection of garbage may fall into it.
        for (var attempt = 0; attempt < 5 && (attempt == 0 || four / once >= most); attempt++) (once, four) = (Cost(head, repeated, 100_000), Cost(head, repeated, 400_000));
        Assert.True(four / once < most, $"{what}: {once:N0} ms for 100,000 characters, {four:N0} ms for 400,000");
    }

    [Theory]
    [MemberData(nameof(LongBlocks))]
    public void One_long_block_is_shown_all_the_time_and_right_at_the_end(string what, string head, string repeated)
    {
        var text = head + string.Concat(Enumerable.Repeat(repeated, 20_000 / repeated.Length));
        var most = 0;
        var arrived = 0;
        var (stream, reader, operations) = (new MarkdownStream(), new OperationReader(), new StringBuilder());
        foreach (var piece in text.Chunk(50))
        {
            stream.Append(new string(piece));
            arrived += piece.Length;
            stream.Write(operations);
            reader.Read(operations.ToString());
            operations.Clear();
            var raw = Markup.ToTokens(text[..arrived]).Where(t => t.Kind == TokenKind.Text).Sum(t => t.Value.Length);
            most = Math.Max(most, raw - reader.Text.Length);
        }
        var before = reader.TakenBack;
        stream.End(operations);
        reader.Read(operations.ToString());
        Assert.Equal(Markup.ToTokens(text), reader.Tokens);
        Assert.True(most < 200, $"{what}: {most} characters behind");
        Assert.True(reader.TakenBack - before < 200, $"{what}: {reader.TakenBack - before} taken back at the end");
    }

    static double Cost(string head, string repeated, int length)
    {
        var text = head + string.Concat(Enumerable.Repeat(repeated, length / repeated.Length));
        var (stream, operations) = (new MarkdownStream(), new StringBuilder());
        var began = OnCpu();
        foreach (var piece in text.Chunk(100))
        {
            stream.Append(new string(piece));
            stream.Write(operations);
            operations.Clear();
        }
        stream.End(operations);
        return OnCpu() - began;
    }

    /// <summary>How long this thread has been on a processor, in milliseconds: others use the machine too. Where that is not told, the clock's time.</summary>
    static double OnCpu() => File.Exists("/proc/thread-self/schedstat")
        ? double.Parse(File.ReadAllText("/proc/thread-self/schedstat").Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) / 1_000_000
        : Stopwatch.GetTimestamp() * 1_000.0 / Stopwatch.Frequency;
}
