using ChatApp.Assistants;
using ChatApp.Assistants.Offline;
using ChatApp.Assistants.Offline.Writing;

namespace ChatApp.Tests.Assistants.Offline;

public sealed class RegenerateTests
{
    const int Versions = 20;

    [Theory]
    [MemberData(nameof(Samples.TopicsAndPlatforms), MemberType = typeof(Samples))]
    public void Twenty_versions_in_a_row_are_all_different_and_share_few_sentences(string topic, string platform)
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            var chat = new Conversation(seed);
            chat.Say($"Create a {platform} post {topic}");
            for (var i = 0; i < Versions; i++)
            {
                chat.Regenerate();
            }

            Assert.Equal(chat.Versions.Count, chat.Versions.Distinct().Count());
            var overlaps = Overlaps(chat.Versions);
            Assert.InRange(overlaps.Max(), 0, 0.34);
            Assert.InRange(overlaps.Average(), 0, 0.18);
        }
    }

    [Fact]
    public void Short_and_toned_versions_differ_as_well()
    {
        foreach (var request in (string[])["Write a short tweet about coffee", "Write a short Facebook post about Diwali", "Write a funny X post about bridges", "Write a formal LinkedIn post about our new office", "Write a long Instagram post about my dog"])
        {
            var chat = new Conversation();
            chat.Say(request);
            for (var i = 0; i < Versions; i++)
            {
                chat.Regenerate();
            }

            Assert.Equal(chat.Versions.Count, chat.Versions.Distinct().Count());
            Assert.InRange(Overlaps(chat.Versions).Average(), 0, 0.2);
        }
    }

    [Fact]
    public void A_topic_that_fills_the_platform_still_has_different_versions()
    {
        var topic = string.Join(", ", Enumerable.Repeat("our community garden with herbs and music", 6));
        var chat = new Conversation();
        chat.Say($"Create a tweet about {topic}");
        for (var i = 0; i < 12; i++)
        {
            chat.Regenerate();
        }

        Assert.Equal(chat.Versions.Count, chat.Versions.Distinct().Count());
        Assert.All(chat.Versions, text => Assert.Contains("ur community garden with herbs", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Neighbouring_versions_of_a_usual_post_share_no_sentence()
    {
        var chat = new Conversation();
        chat.Say("Create a Facebook post about Diwali with image");
        for (var i = 0; i < Versions; i++)
        {
            chat.Regenerate();
        }

        for (var i = 1; i < chat.Versions.Count; i++)
        {
            Assert.Equal(0, Overlap(SentencesOf(chat.Versions[i - 1]), SentencesOf(chat.Versions[i])));
        }
    }

    [Fact]
    public void A_new_version_keeps_number_platform_image_and_what_was_asked_for()
    {
        var chat = new Conversation();
        chat.Say("Create an Instagram post about Diwali with image");
        chat.Say("without hashtags");
        chat.Say("add that the shop is open until 8");
        var image = chat.Current!.ImagePrompt;

        var draft = chat.Regenerate().Draft;

        Assert.NotNull(draft);
        Assert.Equal(chat.Current.Number, draft.Revises);
        Assert.Equal("instagram", draft.Platform.Key);
        Assert.Equal(image, draft.ImagePrompt);
        Assert.DoesNotContain('#', draft.Text);
        Assert.Contains("The shop is open until 8.", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_a_model_wrote_is_written_anew_from_its_instructions_or_else_from_its_first_sentence()
    {
        foreach (var (instructions, topic) in ((string[], string)[])[(["Create a Facebook post about Diwali", "make it shorter"], "Diwali"), (["same as last week please"], "Fresh bread on Saturday"), ([], "Fresh bread on Saturday")])
        {
            var current = new DraftContext(4, "mastodon", "Fresh bread on Saturday! Come early.", instructions, ["Fresh bread on Saturday! Come early."], null);
            var draft = OfflineWriter.Reply(new(TurnRequestKind.Regenerate, "", current, 5)).Draft!;

            Assert.Equal(("mastodon", 4), (draft.Platform.Key, draft.Revises!.Value));
            Assert.Contains(topic, draft.Text, StringComparison.OrdinalIgnoreCase);
            Assert.NotEqual(current.Text, draft.Text);
        }
    }

    [Theory]
    [InlineData("try again")]
    [InlineData("another version please")]
    [InlineData("I don't like it")]
    [InlineData("something different")]
    public void Asking_for_it_in_words_makes_a_new_version_too(string words)
    {
        var chat = new Conversation();
        var first = chat.Draft("Create a Facebook post about Diwali");
        var second = chat.Draft(words);

        Assert.Equal(7, chat.Current!.Number);
        Assert.Equal(0, Overlap(SentencesOf(first), SentencesOf(second)));
    }

    static List<double> Overlaps(IReadOnlyList<string> versions)
    {
        var sentences = versions.Select(SentencesOf).ToList();
        return [.. from i in Enumerable.Range(0, sentences.Count) from j in Enumerable.Range(i + 1, sentences.Count - i - 1) select Overlap(sentences[i], sentences[j])];
    }

    static HashSet<string> SentencesOf(string text) => [.. SentenceKeys.Of(text)];

    /// <summary>The share of the shorter text's sentences that the other one has, too.</summary>
    static double Overlap(HashSet<string> one, HashSet<string> other) => (double)one.Count(other.Contains) / Math.Min(one.Count, other.Count);
}
