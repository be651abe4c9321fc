using ChatApp.Conversations;

namespace ChatApp.Tests.Conversations;

public sealed class ShownTextTests
{
    const string Answer = "Here it is.\n\n<draft platform=\"x\" image=\"tea\">\nTea time!  \n\nCome in <3\n</draft>\n\nWould you like to post this?  \n";
    const string Shown = "Here it is.\n\nTea time!  \n\nCome in <3\n\nWould you like to post this?";

    [Fact]
    public void In_whatever_pieces_an_answer_comes_the_same_is_shown()
    {
        for (var size = 1; size <= Answer.Length; size++)
        {
            var text = new ShownText();
            Assert.Equal(Shown, string.Concat(Answer.Chunk(size).Select(c => text.Append(new string(c)))));
            Assert.Equal(Answer.Length, text.Length);
        }
    }

    [Fact]
    public void What_is_shown_after_a_piece_depends_on_the_text_so_far_alone()
    {
        var one = new ShownText();
        var shown = "";
        for (var i = 0; i < Answer.Length; i++)
        {
            shown += one.Append(Answer[i].ToString());
            Assert.Equal(shown, new ShownText().Append(Answer[..(i + 1)]));
        }
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("  \n ", "")]
    [InlineData("<draft platform=\"nowhere\">\nx\n</draft>", "x")]
    [InlineData("a < b", "a < b")]
    public void Odd_answers_show_their_words(string answer, string shown) => Assert.Equal(shown, new ShownText().Append(answer));
}
