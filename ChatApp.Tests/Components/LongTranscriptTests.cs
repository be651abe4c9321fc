using Bunit;
using ChatApp.Components.AiSidebar;

namespace ChatApp.Tests.Components;

/// <summary>Of a long conversation a part is shown, and the rest is within reach.</summary>
public sealed class LongTranscriptTests : Transcripts
{
    const string Earlier = "Earlier messages…", Later = "Later messages…";

    [Fact]
    public void A_short_conversation_is_shown_whole()
    {
        Exchange(15);
        var transcript = Transcript();
        Assert.Equal(("question 1", "answer 15", 30), Shown(transcript));
        Assert.DoesNotContain(Earlier, transcript.Markup);
        Assert.DoesNotContain(Later, transcript.Markup);
    }

    [Fact]
    public void Of_a_long_one_the_newest_messages_are_shown()
    {
        Exchange(16);
        var transcript = Transcript();
        Assert.Equal(("question 2", "answer 16", 30), Shown(transcript));
        Assert.Contains(Earlier, transcript.Role("log").Read());
        Assert.DoesNotContain(Later, transcript.Role("log").Read());
    }

    [Fact]
    public async Task Earlier_ones_come_when_the_end_is_in_sight_and_never_too_many_stay()
    {
        Exchange(100);
        var transcript = Transcript();
        await More(transcript, "older");
        Assert.Equal(("question 71", "answer 100", 60), Shown(transcript));
        for (var i = 0; i < 3; i++) await More(transcript, "older");
        Assert.Equal(("question 26", "answer 85", 120), Shown(transcript));
        Assert.Contains(Later, transcript.Role("log").Read());
        await More(transcript, "newer");
        Assert.Equal(("question 41", "answer 100", 120), Shown(transcript));
        Assert.DoesNotContain(Later, transcript.Role("log").Read());
    }

    [Fact]
    public async Task From_the_past_one_click_leads_to_the_newest_message()
    {
        Exchange(100);
        var transcript = Transcript();
        for (var i = 0; i < 6; i++) await More(transcript, "older");
        await transcript.Button("Jump to latest").ClickAsync();
        Assert.Equal(("question 86", "answer 100", 30), Shown(transcript));
        Assert.Empty(transcript.Roles("button", "Jump to latest"));
    }

    [Fact]
    public async Task A_message_that_was_found_is_shown_with_what_is_around_it()
    {
        Exchange(100);
        var transcript = Transcript();
        var found = Assert.Single(Talk.Session.Search("question 20"));
        await transcript.InvokeAsync(() => transcript.Instance.ShowAsync(found, "question 20"));
        var said = Said(transcript).Select(m => m.Text).ToList();
        Assert.Contains("question 20", said);
        Assert.Contains("answer 19", said);
        Assert.Contains("answer 20", said);
    }

    [Fact]
    public void Another_session_is_shown_from_its_end()
    {
        Exchange(20);
        var transcript = Transcript();
        var other = new ChatApp.Tests.Support.SessionBuilder().Say("Hello").Answer("Hi.");
        transcript.Render(p => p.Add(c => c.Session, other.Session));
        Assert.Equal(("Hello", "Hi.", 2), Shown(transcript));
    }

    void Exchange(int times)
    {
        for (var i = 1; i <= times; i++) Talk.Say($"question {i}").Answer($"answer {i}");
    }

    static Task More(IRenderedComponent<Transcript> transcript, string which) => transcript.InvokeAsync(() => transcript.Instance.More(which));

    static (string First, string Last, int Count) Shown(IRenderedComponent<Transcript> transcript)
    {
        var said = Said(transcript).Select(m => m.Text).ToList();
        return (said[0], said[^1], said.Count);
    }
}
