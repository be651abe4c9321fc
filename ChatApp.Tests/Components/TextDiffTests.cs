using ChatApp.Components.AiSidebar;

namespace ChatApp.Tests.Components;

public sealed class TextDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("Light a lamp.", "Light a lamp.", "Light a lamp.")]
    [InlineData("", "Light a lamp.", "+Light a lamp.")]
    [InlineData("Light a lamp.", "", "-Light a lamp.")]
    [InlineData("Light a lamp.", "Light a small lamp.", "Light a |+small |lamp.")]
    [InlineData("Light a small lamp.", "Light a lamp.", "Light a |-small |lamp.")]
    [InlineData("Light a lamp.", "Light two lamps.", "Light |-a lamp.|+two lamps.")]
    [InlineData("one two three", "two three four", "-one |two |-three|+three four")]
    public void What_stayed_went_and_came_is_told_apart_in_whole_words(string before, string after, string expected) => Assert.Equal(expected, Written(TextDiff.Of(before, after)));

    [Fact]
    public void Line_breaks_belong_to_the_word_before_them() =>
        Assert.Equal("One.\n\n|+Two.\n\n|Three.", Written(TextDiff.Of("One.\n\nThree.", "One.\n\nTwo.\n\nThree.")));

    [Fact]
    public void The_pieces_put_together_are_both_texts_whatever_they_are()
    {
        var random = new Random(20);
        for (var i = 0; i < 500; i++)
        {
            var (before, after) = (Words(random), Words(random));
            var pieces = TextDiff.Of(before, after);
            Assert.Equal(before, Joined(pieces, DiffKind.Added));
            Assert.Equal(after, Joined(pieces, DiffKind.Removed));
            Assert.DoesNotContain(pieces.Zip(pieces.Skip(1)), pair => pair.First.Kind == pair.Second.Kind);
            Assert.DoesNotContain(pieces, p => p.Text.Length == 0);
        }
    }

    [Fact]
    public void Texts_that_are_too_long_to_compare_are_shown_as_replaced_between_what_they_share()
    {
        var (before, after) = ($"{Many("a", 1_000)} shared {Many("c", 1_000)}", $"{Many("b", 1_000)} shared {Many("d", 1_000)}");
        var pieces = TextDiff.Of($"Begin {before} end", $"Begin {after} end");
        Assert.Equal([DiffKind.Same, DiffKind.Removed, DiffKind.Added, DiffKind.Same], pieces.Select(p => p.Kind));
        Assert.Equal(["Begin ", $"{before} ", $"{after} ", "end"], pieces.Select(p => p.Text));
    }

    static string Many(string word, int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => $"{word}{i}"));

    static string Words(Random random) => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => "a |b  |c\n|dd ".Split('|')[random.Next(4)]));

    static string Joined(IEnumerable<DiffPiece> pieces, DiffKind without) => string.Concat(pieces.Where(p => p.Kind != without).Select(p => p.Text));

    static string Written(IEnumerable<DiffPiece> pieces) => string.Join('|', pieces.Select(p => p.Kind switch { DiffKind.Added => "+", DiffKind.Removed => "-", _ => "" } + p.Text));
}
