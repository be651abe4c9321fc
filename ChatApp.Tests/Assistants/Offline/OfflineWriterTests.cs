using System.Diagnostics;
using ChatApp.Assistants;
using ChatApp.Assistants.Offline;
using ChatApp.Assistants.Offline.Writing;
using ChatApp.Publishing;

namespace ChatApp.Tests.Assistants.Offline;

public sealed class OfflineWriterTests
{
    static OfflineReply Ask(string text, long seed = 1) => OfflineWriter.Reply(new(TurnRequestKind.Message, text, null, seed));

    [Fact]
    public void A_request_becomes_a_new_draft_for_its_platform_and_topic_with_its_image()
    {
        var reply = Ask("Create a Facebook post about Diwali with image");

        Assert.NotNull(reply.Draft);
        Assert.Equal(Platform.Facebook, reply.Draft.Platform);
        Assert.Null(reply.Draft.Revises);
        Assert.Contains("Diwali", reply.Draft.Text, StringComparison.Ordinal);
        Assert.StartsWith("Diwali: ", reply.Draft.ImagePrompt, StringComparison.Ordinal);
        Assert.Contains("Facebook", reply.Before, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_platform_it_is_Facebook_and_the_answer_says_how_to_change_it()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var reply = Ask("Write a post about our new menu", seed);

            Assert.Equal(Platform.Facebook, reply.Draft?.Platform);
            Assert.Contains("say \"for LinkedIn\" to change it", reply.Before, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_a_topic_it_asks_for_one()
    {
        var reply = Ask("Create a LinkedIn post");

        Assert.Null(reply.Draft);
        Assert.Contains("about", reply.Before, StringComparison.Ordinal);
        Assert.Contains("LinkedIn", reply.Before, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Facebook post about my trip to Lisbon", "my trip to Lisbon")]
    [InlineData("tweet that we're hiring two nurses", "e're hiring two nurses")]
    [InlineData("LinkedIn post thanking our volunteers for a great year", "to our volunteers for a great year")]
    [InlineData("LinkedIn post congratulating Priya on her promotion", "Priya on her promotion")]
    [InlineData("Facebook post inviting everyone to our open day on Saturday", "our open day on Saturday")]
    [InlineData("Threads post about why sleep matters", "why sleep matters")]
    [InlineData("Instagram post about 春节", "春节")]
    [InlineData("Bluesky post about bridges", "bridges")]
    public void Every_version_names_the_topic(string request, string topic)
    {
        var chat = new Conversation();
        chat.Say(request);
        for (var i = 0; i < 25; i++)
        {
            chat.Regenerate();
        }

        Assert.All(chat.Versions, text => Assert.Contains(topic, text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Samples.TopicsAndPlatforms), MemberType = typeof(Samples))]
    public void A_draft_stays_a_bit_under_the_limit_in_every_tone(string topic, string platform)
    {
        foreach (var tone in Samples.Tones)
        {
            var draft = Ask($"Write a {tone}{platform} post {topic}").Draft;

            Assert.NotNull(draft);
            Assert.Equal(platform, draft.Platform.Name);
            Assert.InRange(draft.Platform.Count(draft.Text), 10, draft.Platform.Limit * 0.96);
            Assert.DoesNotContain('{', draft.Text);
            Assert.DoesNotContain("  ", draft.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("..", draft.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_text_makes_it_throw_break_a_limit_or_pass_on_markup()
    {
        foreach (var topic in Samples.OddTopics)
        {
            foreach (var platform in Platform.All)
            {
                var chat = new Conversation();
                foreach (var text in (string[])[$"Create a {platform} post about {topic} with image", topic, $"make it about {topic}", $"add that {topic}", $"change {topic} to {topic}{topic}", "shorter", "longer", "more emojis"])
                {
                    Check(chat.Say(text));
                    if (chat.Current is not null)
                    {
                        Check(chat.Regenerate());
                        Check(chat.Shorten());
                    }
                }
            }
        }
    }

    static void Check(OfflineReply reply)
    {
        Assert.NotEmpty(reply.Before);
        if (reply.Draft is not { } draft)
        {
            return;
        }

        Assert.InRange(draft.Platform.Count(draft.Text), 1, draft.Platform.Limit);
        Assert.DoesNotContain('<', draft.Text);
        Assert.DoesNotContain('>', draft.Text);
        Assert.DoesNotContain('\0', draft.Text);
        Assert.DoesNotContain('\u202E', draft.Text);
        Assert.False(draft.Text.EnumerateRunes().Any(r => r.Value == 0xFFFD), "A character was cut in two.");
        Assert.True(draft.ImagePrompt is null || (draft.ImagePrompt.Length < 120 && draft.ImagePrompt.AsSpan().IndexOfAny("\"<>") < 0), draft.ImagePrompt);
    }

    [Fact]
    public void The_same_seed_gives_the_same_text_and_another_seed_another()
    {
        Assert.Equal(Ask("Facebook post about Holi", 42), Ask("Facebook post about Holi", 42));
        Assert.NotEqual(Ask("Facebook post about Holi", 42).Draft, Ask("Facebook post about Holi", 43).Draft);
    }

    [Fact]
    public void The_voice_of_the_request_is_kept()
    {
        var mine = new Conversation();
        mine.Say("Instagram post about my trip to Lisbon");
        var ours = new Conversation();
        ours.Say("Instagram post about our trip to Lisbon");
        for (var i = 0; i < 15; i++)
        {
            mine.Regenerate();
            ours.Regenerate();
        }

        Assert.All(mine.Versions, text => Assert.DoesNotMatch(@"\b(?:[Ww]e|our|us)\b", text));
        Assert.All(ours.Versions, text => Assert.DoesNotMatch(@"\b(?:I|my|me)\b", text));
    }

    [Theory]
    [InlineData("Facebook")]
    [InlineData("Instagram")]
    public void A_formal_draft_has_no_emoji_no_contractions_and_no_exclamation_marks(string platform)
    {
        var chat = new Conversation();
        chat.Say($"Write a formal {platform} post about our new office");
        for (var i = 0; i < 15; i++)
        {
            chat.Regenerate();
        }

        Assert.All(chat.Versions, text =>
        {
            Assert.False(EmojiText.Has(text), text);
            Assert.DoesNotMatch(@"\p{L}'(?:s|re|ve|ll|d|t|m)\b|!", text);
        });
    }

    [Fact]
    public void Sad_news_gets_no_emoji_no_jokes_and_no_hashtags()
    {
        foreach (var platform in Platform.All)
        {
            var text = Ask($"Write a funny {platform} post about the floods in Kerala").Draft!.Text;

            Assert.False(EmojiText.Has(text), text);
            Assert.DoesNotContain('#', text);
        }
    }

    [Fact]
    public void A_reply_takes_less_than_five_milliseconds()
    {
        var chat = new Conversation();
        chat.Say("Create a LinkedIn post about our new office in Pune with image");
        var best = double.MaxValue;
        for (var i = 0; i < 30; i++)
        {
            var watch = Stopwatch.StartNew();
            chat.Regenerate();
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        Assert.InRange(best, 0, 5);
    }
}
