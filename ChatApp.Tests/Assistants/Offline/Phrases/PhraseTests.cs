using ChatApp.Assistants.Offline.Phrases;
using ChatApp.Assistants.Offline.Reading;
using ChatApp.Assistants.Offline.Writing;

namespace ChatApp.Tests.Assistants.Offline.Phrases;

/// <summary>Rules that every sentence in the book keeps.</summary>
public sealed class PhraseTests
{
    static readonly IReadOnlyList<PhraseSet> Sets = [.. Themes.All, .. KindPhrases.All, .. TonePhrases.All, FormOpeners.About, FormOpeners.Statement, FormOpeners.Personal];

    static IEnumerable<string> All(PhraseSet set) => [.. set.Openers, .. set.Scenes, .. set.Thoughts, .. set.Jokes, .. set.Closers];

    [Fact]
    public void There_are_themes_for_the_common_occasions()
    {
        Assert.InRange(Themes.All.Count, 40, 80);
        Assert.Equal(Themes.All.Count, Themes.All.Select(t => t.Name).Distinct().Count());
        Assert.All(Themes.All, theme =>
        {
            Assert.InRange(theme.Openers.Count, 3, 10);
            Assert.InRange(theme.Scenes.Count + theme.Thoughts.Count, 8, 30);
            Assert.InRange(theme.Closers.Count, 5, 10);
            Assert.InRange(theme.Pictures.Count, 2, 5);
            Assert.All(theme.Hashtags.Split(' '), tag => Assert.Matches(@"^\p{L}+$", tag));
        });
    }

    [Fact]
    public void Every_opener_names_the_topic_in_its_first_sentence() =>
        Assert.All(Sets.SelectMany(s => s.Openers), line => Assert.True(Wording.NamesTopic(Sentences.Split(line)[0]), line));

    [Fact]
    public void No_other_sentence_names_the_topic() =>
        Assert.All(Sets.SelectMany(s => All(s).Except(s.Openers)), line => Assert.False(Wording.NamesTopic(line), line));

    [Fact]
    public void Every_closer_is_one_sentence_so_that_nothing_comes_between() =>
        Assert.All(Sets.SelectMany(s => All(s).Except(s.Openers)), line => Assert.Single(Sentences.Split(line)));

    [Fact]
    public void Every_sentence_is_short_ends_properly_and_does_not_shout() =>
        Assert.All(Sets.SelectMany(All), line =>
        {
            Assert.InRange(line.Length, 5, 130);
            Assert.Matches(@"[.?]$", line);
            Assert.DoesNotMatch(@"[!<>#*—]|  |\s$|^\s", line);
        });

    [Fact]
    public void Every_brace_is_filled_for_some_topic()
    {
        var topics = Enum.GetValues<TopicForm>().Select(form => new Topic("our café", form, Voice.Plural, Name: form is TopicForm.Noun ? "Diwali" : null)).ToList();
        Assert.All(Sets.SelectMany(All), line => Assert.All(Enum.GetValues<Tone>(), tone => Assert.Contains(topics, topic => Wording.Fill(line, topic, tone) is not null)));
    }

    [Fact]
    public void No_theme_uses_a_sentence_twice() =>
        Assert.All(Sets, set => Assert.Equal(All(set).Count(), All(set).Distinct().Count()));

    [Fact]
    public void A_picture_prompt_is_short_and_plain() =>
        Assert.All(Themes.All.SelectMany(t => t.Pictures), picture => Assert.Matches(@"^[^""<>]{10,80}$", picture));
}
