using ChatApp.Assistants;
using ChatApp.Assistants.Offline;

namespace ChatApp.Tests.Assistants.Offline;

public sealed class SmallTalkTests
{
    [Theory]
    [InlineData("hi")]
    [InlineData("Hello there!")]
    [InlineData("good morning")]
    [InlineData("thanks!")]
    [InlineData("Thank you so much")]
    [InlineData("great")]
    [InlineData("👍")]
    [InlineData("bye")]
    public void Courtesy_is_answered_in_a_line_without_a_draft(string words)
    {
        foreach (var reply in (OfflineReply[])[new Conversation().Say(words), InDraft().Say(words)])
        {
            Assert.Null(reply.Draft);
            Assert.InRange(reply.Before.Length, 5, 160);
            Assert.DoesNotContain("offline", reply.Before, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("help")]
    [InlineData("What can you do?")]
    [InlineData("who are you")]
    [InlineData("how does this work?")]
    [InlineData("which platforms do you support?")]
    public void Asked_what_it_can_do_it_gives_examples_and_says_what_it_is(string words)
    {
        var reply = new Conversation().Say(words);

        Assert.Null(reply.Draft);
        Assert.Contains("offline assistant", reply.Before, StringComparison.Ordinal);
        Assert.Contains("Bluesky", reply.Before, StringComparison.Ordinal);
        Assert.Contains("shorter", reply.Before, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What's the capital of France?")]
    [InlineData("how long can a tweet be?")]
    [InlineData("write a poem about the sea")]
    [InlineData("translate hello to French")]
    [InlineData("tell me a joke")]
    [InlineData("is it going to rain tomorrow?")]
    [InlineData("2+2")]
    [InlineData("asdf qwer")]
    public void What_it_cannot_answer_it_says_plainly(string words)
    {
        foreach (var reply in (OfflineReply[])[new Conversation().Say(words), InDraft().Say(words)])
        {
            Assert.Null(reply.Draft);
            Assert.StartsWith("I'm the offline assistant: I write drafts from templates and can't answer questions like that. Connect a model for real answers.", reply.Before, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Another_language_is_refused_honestly()
    {
        Assert.Contains("only write English", new Conversation().Say("Write a post about our summer party in German").Before, StringComparison.Ordinal);
        var chat = InDraft();
        var reply = chat.Say("translate it to German");
        Assert.Null(reply.Draft);
        Assert.Contains("only write English", reply.Before, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_do_not_shout()
    {
        foreach (var words in (string[])["hi", "help", "thanks", "great", "give me ideas", "Create a Facebook post", "what is love?"])
        {
            for (var seed = 0; seed < 10; seed++)
            {
                Assert.DoesNotContain('!', OfflineWriter.Reply(new(TurnRequestKind.Message, words, null, seed)).Before);
            }
        }
    }

    [Fact]
    public void A_bare_topic_is_enough_for_a_draft()
    {
        Assert.Contains("Diwali", new Conversation().Draft("Diwali"), StringComparison.Ordinal);
        Assert.Contains("our bakery's 10th anniversary", new Conversation().Draft("our bakery's 10th anniversary"), StringComparison.Ordinal);
    }

    static Conversation InDraft()
    {
        var chat = new Conversation();
        chat.Say("Create a Facebook post about Diwali");
        return chat;
    }
}
