using Bunit;
using ChatApp.Components.AiSidebar;
using ChatApp.Conversations;
using ChatApp.Publishing;

namespace ChatApp.Tests.Components;

/// <summary>How an answer that was streamed becomes one that is stored.</summary>
public sealed class StreamedMessageTests : Transcripts
{
    [Fact]
    public void An_answer_stays_the_elements_that_it_was_built_of()
    {
        var view = Streaming();
        var streamed = view.FindComponent<StreamingMessage>().Instance;
        Talk.Answer("Hi.");
        Show(view);
        Assert.Equal("complete", Status(view));
        Assert.Same(streamed, view.FindComponent<StreamingMessage>().Instance);
        Assert.Equal(["Copy", "Regenerate"], view.Buttons());
    }

    [Fact]
    public void A_stopped_answer_stays_too_and_says_how_it_ended()
    {
        var view = Streaming();
        Talk.End(MessageStatus.Stopped, null, new TurnText("half an ans"));
        Show(view);
        Assert.True(view.HasComponent<StreamingMessage>());
        Assert.EndsWith("Stopped Continue", view.Role("article").Read());
    }

    [Fact]
    public void A_draft_becomes_a_card_with_buttons()
    {
        var view = Streaming();
        Talk.Answer(new TurnText("Here it is."), new TurnDraft(Platform.Facebook, "Light a lamp.", null, null, false));
        Show(view);
        Assert.False(view.HasComponent<StreamingMessage>());
        Assert.Contains("Here it is.", view.Role("article").Read());
        view.Role("region", "Draft for Facebook").Button("Post");
    }

    [Fact]
    public void Without_script_the_stored_answer_is_shown()
    {
        WithoutScript();
        var view = Streaming();
        Talk.Answer("Hi.");
        Show(view);
        Assert.Equal("Hi.", view.Find(".prose").TextContent.Trim());
    }

    [Fact]
    public async Task What_is_not_as_it_is_stored_is_shown_as_it_is_stored()
    {
        var view = Streaming();
        var streamed = view.FindComponent<StreamingMessage>().Instance;
        Talk.Answer("Hi.");
        Show(view);
        await streamed.ReplaceAsync();
        Assert.Equal("Hi.", view.Find(".prose").TextContent.Trim());
        Assert.False(view.HasComponent<StreamingMessage>());
    }

    [Fact]
    public void An_answer_that_was_over_before_is_shown_as_it_is_stored()
    {
        Talk.Say("Hello").Answer("Hi.");
        Assert.False(Last().HasComponent<StreamingMessage>());
    }

    IRenderedComponent<MessageView> Streaming()
    {
        Talk.Say("Hello");
        var view = Last();
        Assert.Equal("streaming", Status(view));
        return view;
    }

    void Show(IRenderedComponent<MessageView> view) => view.Render(p => p.Add(c => c.Message, Talk.Session.Find(Talk.Session.Leaf)!).Add(c => c.Session, Talk.Session));
}
