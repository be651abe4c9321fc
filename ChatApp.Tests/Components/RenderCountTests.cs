using Bunit;
using ChatApp.Components.AiSidebar;
using ChatApp.Conversations;
using ChatApp.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace ChatApp.Tests.Components;

/// <summary>What happens to one message costs nothing for the others: a conversation stays as quick at message 200 as at message 2.</summary>
public sealed class RenderCountTests : Transcripts
{
    [Fact]
    public void A_message_that_is_only_its_text_has_no_component()
    {
        Talk.Say("Hello").Answer("Hi.").Drafted();
        var transcript = Transcript();
        Assert.Equal(["You said", "Assistant said", "You said", "Assistant said"], Said(transcript).Select(s => s.Who));
        Assert.Single(Counts(transcript));
    }

    [Fact]
    public void When_one_message_changes_no_other_renders_again()
    {
        Talk.Say("Hello").Answer("Hi.").Say("How are you?").Answer("Fine.");
        Talk.Do(d => TurnDecisions.Regenerate(d, d.Session.Leaf, null)).Answer("Very well.");
        var transcript = Transcript();
        transcript.Roles("button", "Edit")[0].Press();
        var before = Counts(transcript);
        Assert.Equal(2, before.Count);

        Talk.Do(d => TurnDecisions.Regenerate(d, d.Session.Leaf, null)).Answer("Never better.");
        Refresh(transcript);
        Assert.Equal("Never better.", Said(transcript).Last().Text);
        Assert.Equal(before[0], Counts(transcript)[0]);
    }

    [Fact]
    public void When_a_draft_changes_only_messages_with_drafts_render_again()
    {
        Talk.Say("Hello").Answer("Hi.");
        Talk.Do(d => TurnDecisions.Regenerate(d, d.Session.Leaf, null)).Answer("Hello!").Drafted();
        var transcript = Transcript();
        var before = Counts(transcript);
        Assert.Equal(2, before.Count);

        Talk.Do(d => DraftDecisions.Cancel(d, d.Session.Drafts[0].Id, null));
        Refresh(transcript);
        Assert.Equal("cancelled", transcript.Role("region").GetAttribute("data-state"));
        var after = Counts(transcript);
        Assert.Equal(before[0], after[0]);
        Assert.True(after[1] > before[1]);
    }

    [Fact]
    public void When_a_message_is_put_in_line_no_other_renders_again()
    {
        Talk.Drafted().Say("How are you?");
        var transcript = Transcript();
        var before = Counts(transcript);

        Talk.Say("And the weather?");
        Refresh(transcript);
        Assert.Equal([.. before, 1], Counts(transcript));
    }

    [Fact]
    public void When_an_answer_begins_and_when_it_is_over_no_other_message_renders_again()
    {
        Talk.Say("Hello").Answer("Hi.");
        var transcript = Transcript();
        transcript.Roles("button", "Edit")[0].Press();
        Assert.False(transcript.Role("log").HasAttribute("data-busy"));
        var edited = transcript.FindComponents<MessageView>()[0];
        var before = edited.RenderCount;
        Talk.Say("How are you?");
        Refresh(transcript);
        // The script lets nothing else be regenerated meanwhile.
        Assert.True(transcript.Role("log").HasAttribute("data-busy"));
        Talk.Answer("Fine.");
        Refresh(transcript);
        Assert.False(transcript.Role("log").HasAttribute("data-busy"));
        Assert.Equal(before, edited.RenderCount);
    }

    [Fact]
    public void News_that_change_nothing_render_nothing_again()
    {
        Talk.Drafted().Say("Hello").Answer("Hi.");
        var transcript = Transcript();
        var before = Counts(transcript);
        Talk.Do(d => d.Add(new Touched()));
        Refresh(transcript);
        Assert.Equal(before, Counts(transcript));
    }

    [Fact]
    public async Task While_an_answer_grows_nothing_renders_again_at_all()
    {
        Engine = new Engine(clock: TimeProvider.System);
        var session = await Engine.TalkAsync("A post", "<draft platform=\"facebook\">\nLight a lamp.\n</draft>");
        var sent = await Engine.SendAsync("Hello", session.Id);
        var answer = await Engine.Model.NextAsync();
        var sidebar = Render<AiSidebar>();
        sidebar.WaitForComponent<StreamingMessage>();
        answer.Say("w ");
        await sidebar.BuiltAsync("w");
        var before = All();

        for (var i = 0; i < 10; i++)
        {
            answer.Say($"w{i} ");
            await sidebar.BuiltAsync($"w{i}");
        }
        Assert.Equal(before, All());

        List<int> All() => [.. Counts(sidebar), sidebar.FindComponent<Composer>().RenderCount, sidebar.FindComponent<DraftCard>().RenderCount, sidebar.RenderCount];
    }

    [Fact]
    public async Task The_composer_does_not_render_again_when_an_answer_begins_or_is_over()
    {
        var session = await Engine.TalkAsync("A post", "<draft platform=\"facebook\">\nLight a lamp.\n</draft>");
        var sidebar = Render<AiSidebar>();
        sidebar.WaitForElement("[data-state=waiting]");
        var composer = sidebar.FindComponent<Composer>();
        var before = composer.RenderCount;

        await Engine.Conversations.EditAsync(Engine.Ann, session.Id, session.Drafts[0].Id, "Light two lamps.");
        sidebar.WaitForAssertion(() => Assert.Contains("Light two lamps.", sidebar.Markup));
        Assert.Equal(before, composer.RenderCount);

        await Engine.SendAsync("Hello", session.Id);
        sidebar.WaitForAssertion(() => Assert.True(sidebar.Role("log").HasAttribute("data-busy")));
        (await Engine.Model.NextAsync()).Say("Hi.").Finish();
        sidebar.WaitForAssertion(() => Assert.False(sidebar.Role("log").HasAttribute("data-busy")));
        Assert.Equal(before, composer.RenderCount);
    }

    static List<int> Counts(IRenderedComponent<IComponent> component) => [.. component.FindComponents<MessageView>().Select(v => v.RenderCount)];
}
