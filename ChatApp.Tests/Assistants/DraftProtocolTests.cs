using ChatApp.Assistants;
using ChatApp.Publishing;

namespace ChatApp.Tests.Assistants;

public sealed class DraftProtocolTests
{
    const string Whole = "Here it is.\n\n<draft platform=\"facebook\" image=\"two lamps > one &amp; light\" revises=\"2\">\nLine one\n\n2 < 3 </dra ok\n</draft>\n\nAnything else?";

    [Fact]
    public void An_answer_with_a_draft_is_read_into_its_parts()
    {
        var blocks = Read([Whole], whole: true);
        Assert.Equal(["Here it is.", "Line one\n\n2 < 3 </dra ok", "Anything else?"], blocks.Select(b => b.Text.Trim()));
        Assert.Equal(new DraftTag(Platform.Facebook, "two lamps > one & light", null, 2), ((DraftBlock)blocks[1]).Tag);
    }

    [Fact]
    public void It_is_read_the_same_in_any_pieces()
    {
        var expected = Shape(Read([Whole], whole: true));
        for (var cut = 1; cut < Whole.Length; cut++) Assert.Equal(expected, Shape(Read([Whole[..cut], Whole[cut..]], whole: true)));
        Assert.Equal(expected, Shape(Read(Whole.Select(c => c.ToString()), whole: true)));
    }

    [Fact]
    public void What_has_been_shown_of_the_text_is_never_taken_back()
    {
        var protocol = new DraftProtocol();
        var before = "";
        foreach (var c in Whole)
        {
            protocol.Append(c.ToString());
            var now = string.Concat(protocol.Blocks.Select(b => b.Text));
            Assert.StartsWith(before, now);
            Assert.DoesNotContain("<draft", now);
            before = now;
        }
    }

    [Theory]
    [InlineData("<draft platform=\"myspace\">\nHello\n</draft>", "Hello")]
    [InlineData("<draft>\nHello\n</draft>", "Hello")]
    [InlineData("<draft platform=facebook>\nHello", "Hello")]
    [InlineData("Hello</draft>", "Hello")]
    public void A_model_that_breaks_the_protocol_yields_a_plain_message(string text, string expected)
    {
        var block = Assert.Single(Read([text], whole: true), b => b.Text.Trim().Length > 0);
        Assert.IsType<TextBlock>(block);
        Assert.Equal(expected, block.Text.Trim());
    }

    [Theory]
    [InlineData("a < b and <draftsman> is no tag")]
    [InlineData("The tag <draft platform=\"x\"> inside a line is text")]
    [InlineData("<")]
    [InlineData("ends with <dra")]
    public void Text_that_only_looks_like_a_tag_stays_text(string text) => Assert.Equal(text, Assert.Single(Read([text], whole: true)).Text);

    [Fact]
    public void A_draft_that_was_stopped_is_kept_as_far_as_it_came()
    {
        var blocks = Read(["<draft platform=\"x\">\nHalf a po"], whole: false);
        Assert.False(Assert.IsType<DraftBlock>(Assert.Single(blocks)).Closed);
        Assert.Equal("Half a po", blocks[0].Text);
    }

    [Fact]
    public void A_tag_without_an_end_does_not_swallow_the_answer()
    {
        var text = "<draft platform=\"x\" image=\"" + new string('y', 5_000);
        Assert.Equal(text.Length, Read([text], whole: true).Sum(b => b.Text.Length));
    }

    [Fact]
    public void Two_drafts_in_one_answer_are_two()
    {
        var blocks = Read(["<draft platform=\"x\">\na\n</draft>\n<draft platform=\"linkedin\">\nb\n</draft>"], whole: true);
        Assert.Equal(["a", "b"], blocks.OfType<DraftBlock>().Select(b => b.Text));
    }

    static IReadOnlyList<AnswerBlock> Read(IEnumerable<string> pieces, bool whole)
    {
        var protocol = new DraftProtocol();
        foreach (var piece in pieces) protocol.Append(piece);
        protocol.End(whole);
        return protocol.Blocks;
    }

    static string Shape(IEnumerable<AnswerBlock> blocks) => string.Join('|', blocks.Where(b => b.Length > 0).Select(b => $"{(b as DraftBlock)?.Tag}{b.Text.Trim()}"));
}
