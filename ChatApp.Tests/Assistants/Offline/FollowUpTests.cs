using ChatApp.Assistants;
using ChatApp.Assistants.Offline;
using ChatApp.Assistants.Offline.Writing;
using ChatApp.Publishing;

namespace ChatApp.Tests.Assistants.Offline;

public sealed class FollowUpTests
{
    static readonly string[] Requests =
        ["Create a Facebook post about Diwali with image", "LinkedIn post about our new office in Pune", "tweet that we're hiring two nurses", "Instagram post about my trip to Lisbon", "Bluesky post about bridges"];

    [Theory]
    [InlineData("shorter")]
    [InlineData("make it shorter, please")]
    [InlineData("yes, but shorter")]
    [InlineData("too long")]
    [InlineData("cut it down")]
    [InlineData("shorter and funnier")]
    [InlineData("more formal and much shorter")]
    public void Shorter_makes_the_draft_shorter(string words)
    {
        foreach (var request in Requests)
        {
            var chat = new Conversation();
            var before = chat.Draft(request);
            var after = chat.Draft(words);

            Assert.True(after.Length < before.Length, $"{before}\n---\n{after}");
            Assert.Equal(7, chat.Current!.Number);
        }
    }

    [Fact]
    public void Shorter_again_and_again_ends_with_the_topic_and_then_says_so()
    {
        var chat = new Conversation();
        var length = chat.Draft("Create a long Facebook post about our new office in Pune").Length;
        OfflineReply reply;
        while ((reply = chat.Say("shorter")).Draft is { } draft)
        {
            Assert.True(draft.Text.Length < length);
            Assert.Contains("our new office in Pune", draft.Text, StringComparison.OrdinalIgnoreCase);
            length = draft.Text.Length;
        }

        Assert.Contains("as short as it gets", reply.Before, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("longer")]
    [InlineData("more detail please")]
    [InlineData("too short")]
    public void Longer_makes_the_draft_longer_and_keeps_its_sentences(string words)
    {
        foreach (var request in Requests)
        {
            var chat = new Conversation();
            var before = chat.Draft(request);
            var after = chat.Draft(words);

            Assert.True(after.Length > before.Length, $"{before}\n---\n{after}");
            Assert.Subset(SentenceKeys.Of(after).ToHashSet(), SentenceKeys.Of(before).ToHashSet());
        }
    }

    [Fact]
    public void Longer_than_the_platform_allows_is_not_promised()
    {
        var chat = new Conversation();
        chat.Say("Create an X post about bridges");
        OfflineReply reply;
        var tries = 0;
        while ((reply = chat.Say("longer")).Draft is not null && ++tries < 20)
        {
        }

        Assert.InRange(tries, 1, 6);
        Assert.Contains("280", reply.Before, StringComparison.Ordinal);
    }

    [Fact]
    public void Removing_hashtags_and_emoji_leaves_the_words_as_they_are()
    {
        var chat = new Conversation();
        var before = chat.Draft("Create an Instagram post about Diwali");
        var after = chat.Draft("remove the hashtags and emojis");

        Assert.DoesNotContain('#', after);
        Assert.False(EmojiText.Has(after), after);
        Assert.Equal(SentenceKeys.Of(before), SentenceKeys.Of(after));
    }

    [Fact]
    public void Adding_hashtags_emoji_and_an_image_leaves_the_words_as_they_are()
    {
        var chat = new Conversation();
        var before = chat.Draft("Create a LinkedIn post about sustainability without hashtags");
        var reply = chat.Say("add hashtags, emojis and an image");
        var draft = reply.Draft!;

        Assert.Contains('#', draft.Text);
        Assert.True(EmojiText.Has(draft.Text), draft.Text);
        Assert.NotNull(draft.ImagePrompt);
        Assert.Equal(SentenceKeys.Of(before), SentenceKeys.Of(draft.Text));
        Assert.Equal(7, draft.Revises);
    }

    [Fact]
    public void The_image_can_be_removed_changed_and_described()
    {
        var chat = new Conversation();
        var first = chat.Say("Create a Facebook post about Diwali with image").Draft!;
        var other = chat.Say("another image").Draft!;
        var own = chat.Say("with a photo of our shop window").Draft!;
        var none = chat.Say("remove the image").Draft!;

        Assert.NotEqual(first.ImagePrompt, other.ImagePrompt);
        Assert.StartsWith("Our shop window", own.ImagePrompt, StringComparison.Ordinal);
        Assert.Null(none.ImagePrompt);
        Assert.All([other, own, none], draft => Assert.Equal(first.Text, draft.Text));
    }

    [Theory]
    [InlineData("now for LinkedIn", "linkedin")]
    [InlineData("make it a tweet", "x")]
    [InlineData("what about Instagram?", "instagram")]
    [InlineData("the same for Mastodon please", "mastodon")]
    [InlineData("turn this into a Bluesky post", "bluesky")]
    [InlineData("LinkedIn version", "linkedin")]
    public void Another_platform_keeps_topic_wishes_and_image(string words, string platform)
    {
        var chat = new Conversation();
        chat.Say("Create a Facebook post about Diwali with image, without hashtags");
        var image = chat.Current!.ImagePrompt;
        var draft = chat.Say(words).Draft!;

        Assert.Equal(platform, draft.Platform.Key);
        Assert.Equal(7, draft.Revises);
        Assert.Contains("Diwali", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('#', draft.Text);
        Assert.Equal(image, draft.ImagePrompt);
    }

    [Theory]
    [InlineData("make it about Holi instead")]
    [InlineData("Holi instead")]
    [InlineData("no, I meant Holi")]
    [InlineData("change the topic to Holi")]
    [InlineData("what about Holi?")]
    public void Another_topic_keeps_platform_and_wishes(string words)
    {
        var chat = new Conversation();
        chat.Say("Create an Instagram post about Diwali with image, without emoji");
        var draft = chat.Say(words).Draft!;

        Assert.Equal(Platform.Instagram, draft.Platform);
        Assert.Equal(7, draft.Revises);
        Assert.Contains("Holi", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Diwali", draft.Text, StringComparison.Ordinal);
        Assert.StartsWith("Holi: ", draft.ImagePrompt, StringComparison.Ordinal);
        Assert.False(EmojiText.Has(draft.Text), draft.Text);
    }

    [Theory]
    [InlineData("Create a post about our summer sale")]
    [InlineData("write another post about Holi for LinkedIn")]
    [InlineData("tweet that we moved to Berlin")]
    [InlineData("new LinkedIn post: our team won the hackathon")]
    public void A_full_request_is_a_new_draft(string words)
    {
        var chat = new Conversation();
        chat.Say("Create a Facebook post about Diwali with image");
        var draft = chat.Say(words).Draft!;

        Assert.Null(draft.Revises);
        Assert.Null(draft.ImagePrompt);
        Assert.DoesNotContain("Diwali", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_draft_can_be_changed_and_stay_changed_in_the_next_version()
    {
        var chat = new Conversation();
        chat.Say("LinkedIn post about our new office in Pune");
        Assert.Contains("our new office in Mumbai", chat.Draft("change Pune to Mumbai"), StringComparison.Ordinal);
        Assert.Contains("our new office in Mumbai", chat.Regenerate().Draft!.Text, StringComparison.Ordinal);
        Assert.Null(chat.Say("change Delhi to Goa").Draft);
    }

    [Theory]
    [InlineData("mention that entry is free", "Entry is free.")]
    [InlineData("add our discount code SAVE10", "Good to know: our discount code SAVE10.")]
    [InlineData("say it's on Friday at 6pm", "It's on Friday at 6pm.")]
    [InlineData("include the link https://example.com/a?b=1", "More here: https://example.com/a?b=1")]
    public void What_the_person_wants_mentioned_is_in_the_draft(string words, string sentence)
    {
        var chat = new Conversation();
        chat.Say("Facebook post about our open day");
        Assert.Contains(sentence, chat.Draft(words), StringComparison.Ordinal);
        Assert.Contains(sentence, chat.Draft("shorter"), StringComparison.Ordinal);
        Assert.Contains(sentence, chat.Draft("now for Instagram"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_detail_that_is_missing_is_asked_for()
    {
        var chat = new Conversation();
        chat.Say("Facebook post about our open day");
        var reply = chat.Say("add the date");

        Assert.Null(reply.Draft);
        Assert.Contains("add that", reply.Before, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_wishes_at_once_are_all_granted()
    {
        var chat = new Conversation();
        var before = chat.Draft("Create a Facebook post about Diwali");
        var draft = chat.Say("shorter, more formal, without hashtags and with an image, for LinkedIn").Draft!;

        Assert.Equal(Platform.LinkedIn, draft.Platform);
        Assert.True(draft.Text.Length < before.Length);
        Assert.DoesNotContain('#', draft.Text);
        Assert.NotNull(draft.ImagePrompt);
    }

    [Fact]
    public void A_length_in_words_is_kept()
    {
        var chat = new Conversation();
        chat.Say("Create a LinkedIn post about leadership");
        var words = chat.Draft("in 25 words").Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Count(w => w[0] != '#');

        Assert.InRange(words, 5, 25);
    }

    [Fact]
    public void Shorten_makes_a_draft_of_any_origin_fit_its_platform()
    {
        foreach (var platform in Platform.All.Where(p => p.Limit <= 500))
        {
            foreach (var text in (string[])[string.Join(' ', Enumerable.Repeat("A sentence of a model that writes too much.", 20)), new string('x', 900), string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 300)), string.Join(' ', Enumerable.Repeat("#tag", 200))])
            {
                var current = new DraftContext(3, platform.Key, text, ["Create a post about families"], [text], "Families: a picnic");
                var draft = OfflineWriter.Reply(new(TurnRequestKind.Shorten, "", current, 1)).Draft!;

                Assert.InRange(platform.Count(draft.Text), 1, platform.Limit);
                Assert.Equal((3, "Families: a picnic"), (draft.Revises!.Value, draft.ImagePrompt));
            }
        }
    }

    [Fact]
    public void The_answer_says_what_was_done()
    {
        var chat = new Conversation();
        chat.Say("Create a Facebook post about Diwali");

        Assert.Contains("horter", chat.Say("shorter").Before, StringComparison.Ordinal);
        Assert.Contains("without hashtags", chat.Say("remove hashtags").Before, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("LinkedIn", chat.Say("now for LinkedIn").Before, StringComparison.Ordinal);
    }
}
