using Bunit;
using ChatApp.Components.AiSidebar;
using ChatApp.Conversations;
using ChatApp.Publishing;

namespace ChatApp.Tests.Components;

/// <summary>A draft of several versions, at its newest place and at earlier ones.</summary>
public sealed class DraftVersionsTests : Cards
{
    [Fact]
    public void A_draft_of_one_version_has_no_pager() => Assert.Empty(Card(Draft("one")).Roles("group", "Versions"));

    [Fact]
    public void The_newest_version_is_shown_and_the_earlier_ones_can_be_turned_to()
    {
        var card = Card(Draft("one", "two", "three"));
        Assert.Equal("3 of 3", card.Role("group", "Versions").Read());
        Assert.Equal("three", card.Find(".text").TextContent);
        card.Button("Previous version").Click();
        Assert.Equal("2 of 3", card.Role("group", "Versions").Read());
        Assert.Equal("two", card.Find(".text").TextContent);
        card.Button("Next version").Click();
        Assert.Equal("three", card.Find(".text").TextContent);
    }

    [Fact]
    public void What_is_posted_is_the_version_that_is_looked_at()
    {
        var draft = Draft("one", "two");
        var card = Card(draft);
        card.Button("Previous version").Click();
        card.Button("Post").Click();
        Assert.Equal(new DraftAct(DraftAction.Post, draft.Id, 1), Assert.Single(Acts));
    }

    [Fact]
    public void An_earlier_version_that_fits_can_be_posted_where_the_newest_cannot()
    {
        var card = Card(Draft(Platform.X, new DraftContent("one"), new DraftContent(new string('x', 281))));
        Assert.True(card.Button("Post").Disabled());
        card.Button("Previous version").Click();
        Assert.False(card.Button("Post").Disabled());
        Assert.DoesNotContain("too long", card.Role("region").Read());
    }

    [Fact]
    public void The_changes_from_the_version_before_are_shown_on_demand()
    {
        var card = Card(Draft("Light a lamp.", "Light a small lamp."));
        Assert.Equal("false", card.Button("Changes").GetAttribute("aria-pressed"));
        card.Button("Changes").Click();
        Assert.Equal("true", card.Button("Changes").GetAttribute("aria-pressed"));
        Assert.Equal("small ", card.Role("insertion").TextContent);
        card.Button("Changes").Click();
        Assert.Empty(card.Roles("insertion"));
    }

    [Fact]
    public void The_first_version_has_no_changes_to_show()
    {
        var card = Card(Draft("one", "two"));
        card.Button("Previous version").Click();
        Assert.DoesNotContain("Changes", card.Buttons());
    }

    [Fact]
    public void Just_the_version_that_was_posted_says_so()
    {
        var card = Card(Draft("one", "two") with { State = DraftState.Posted, PostVersion = 1, PostUrl = "/feed/abc-1" });
        Assert.DoesNotContain("This version was posted", card.Role("region").Read());
        card.Button("Previous version").Click();
        Assert.Contains("This version was posted", card.Role("region").Read());
    }

    [Fact]
    public void A_new_version_is_shown_as_soon_as_it_is_there()
    {
        var draft = Draft("one", "two");
        var card = Card(draft);
        card.Button("Previous version").Click();
        card.Render(p => p.Add(c => c.Draft, draft with { Versions = draft.Versions.Add(new DraftVersion(3, default, new DraftContent("three"), null)) }));
        Assert.Equal("3 of 3", card.Role("group", "Versions").Read());
        Assert.Equal("three", card.Find(".text").TextContent);
    }

    [Fact]
    public void The_version_that_is_looked_at_stays_when_something_else_changes()
    {
        var draft = Draft("one", "two");
        var card = Card(draft);
        card.Button("Previous version").Click();
        card.Render(p => p.Add(c => c.Draft, draft with { State = DraftState.Cancelled }).Add(c => c.Busy, true));
        Assert.Equal("one", card.Find(".text").TextContent);
    }

    [Fact]
    public void At_an_earlier_place_it_is_superseded_and_folded_until_asked_for()
    {
        var card = Card(Draft("one", "two"), current: false, version: 1);
        Assert.Contains("Superseded", card.Role("region").Read());
        Assert.Empty(card.FindAll(".text"));
        Assert.DoesNotContain("Post", card.Buttons());
        card.Button("Show version 1, which a newer one has replaced").Click();
        Assert.Equal("one", card.Find(".text").TextContent);
        Assert.Equal(["Previous version", "Next version", "Post", "Regenerate", "Edit", "Image", "Style", "Cancel"], card.Buttons());
    }

    [Fact]
    public void At_an_earlier_place_a_draft_that_was_posted_is_still_called_posted() =>
        Assert.Contains("Posted", Card(Draft("one", "two") with { State = DraftState.Posted, PostVersion = 2, PostUrl = "/feed/abc-2" }, current: false, version: 1).Role("region").Read());
}
