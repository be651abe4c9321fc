using Bunit;
using ChatApp.Components.AiSidebar;
using ChatApp.Conversations;

namespace ChatApp.Tests.Components;

/// <summary>What a person does on a draft's card, and what they see when it was refused.</summary>
public sealed class DraftActsTests : Cards
{
    [Theory]
    [InlineData("Post", DraftAction.Post)]
    [InlineData("Regenerate", DraftAction.Regenerate)]
    [InlineData("Cancel", DraftAction.Cancel)]
    public void Each_button_asks_for_just_its_own_act(string button, DraftAction action)
    {
        var draft = Draft(DraftState.Waiting);
        Card(draft).Button(button).Click();
        Assert.Equal(new DraftAct(action, draft.Id, 1), Assert.Single(Acts));
    }

    [Fact]
    public async Task Post_cannot_be_pressed_twice_while_it_is_on_its_way()
    {
        var answer = new TaskCompletionSource<Refusal?>();
        Answer = () => answer.Task;
        var card = Card(Draft(DraftState.Waiting));
        var click = card.Button("Post").ClickAsync();
        Assert.True(card.Button("Post").Disabled());
        answer.SetResult(null);
        await click;
        Assert.False(card.Button("Post").Disabled());
    }

    [Theory]
    [InlineData("Post")]
    [InlineData("Regenerate")]
    [InlineData("Cancel")]
    public void A_refused_act_shows_its_sentence_and_keeps_the_draft(string button)
    {
        Answer = () => Refused("The assistant is still answering. Wait for it, or press Stop.");
        var card = Card(Draft(DraftState.Waiting));
        card.Button(button).Click();
        Assert.Contains("The assistant is still answering. Wait for it, or press Stop.", card.Role("region").Read());
        Assert.Equal(Text, card.Find(".text").TextContent);
        Assert.Equal(["Post", "Regenerate", "Edit", "Image", "Style", "Cancel"], card.Buttons());
    }

    [Fact]
    public void The_sentence_goes_when_the_act_is_done_after_all()
    {
        Answer = () => Refused("Can't save right now.");
        var card = Card(Draft(DraftState.Waiting));
        card.Button("Cancel").Click();
        Answer = () => Task.FromResult<Refusal?>(null);
        card.Button("Cancel").Click();
        Assert.DoesNotContain("Can't save right now.", card.Role("region").Read());
    }

    [Fact]
    public void Editing_begins_with_the_text_that_is_shown_and_saves_what_was_written()
    {
        var draft = Draft(DraftState.Waiting);
        var card = Card(draft);
        card.Button("Edit").Click();
        Assert.Equal(Text, card.Role("textbox", "Edit draft").GetAttribute("value"));
        Assert.Equal(["Save", "Keep as it was"], card.Buttons());
        card.Role("textbox", "Edit draft").Change("Light two lamps.");
        card.Find("form").Submit();
        Assert.Equal(new DraftAct(DraftAction.Edit, draft.Id, 1, "Light two lamps.", 1), Assert.Single(Acts));
        Assert.Empty(card.Roles("textbox"));
    }

    [Fact]
    public void Editing_can_be_left_without_a_trace()
    {
        var card = Card(Draft(DraftState.Waiting));
        card.Button("Edit").Click();
        card.Role("textbox").Change("Something else");
        card.Button("Keep as it was").Click();
        Assert.Empty(Acts);
        Assert.Equal(Text, card.Find(".text").TextContent);
        card.Button("Edit").Click();
        Assert.Equal(Text, card.Role("textbox").GetAttribute("value"));
    }

    [Fact]
    public void A_refused_edit_shows_its_sentence_and_keeps_what_was_written()
    {
        Answer = () => Refused("Can't save right now. Your text is kept. Try again in a moment.");
        var card = Card(Draft(DraftState.Waiting));
        card.Button("Edit").Click();
        card.Role("textbox").Change("Light two lamps.");
        card.Find("form").Submit();
        Assert.Equal("Light two lamps.", card.Role("textbox").GetAttribute("value"));
        Assert.Contains("Can't save right now. Your text is kept. Try again in a moment.", card.Role("region").Read());
    }
}
