using Bunit;
using ChatApp.Conversations;
using ChatApp.Publishing;

namespace ChatApp.Tests.Components;

/// <summary>What a draft's card shows and offers in each state.</summary>
public sealed class DraftCardTests : Cards
{
    [Fact]
    public void A_waiting_draft_shows_its_text_its_length_and_what_can_be_done()
    {
        var draft = Draft(DraftState.Waiting);
        var card = Card(draft);
        var region = card.Role("region", "Draft for Facebook");
        Assert.Equal(("waiting", draft.Id.Value), (region.GetAttribute("data-state"), region.GetAttribute("data-draft-id")));
        Assert.Equal("Facebook", card.Role("heading").Read());
        Assert.Equal("3", card.Role("heading").GetAttribute("aria-level"));
        Assert.Equal(Text, card.Find(".text").TextContent);
        Assert.Contains("Waiting", region.Read());
        Assert.Contains("13 / 63,206", region.Read());
        Assert.Equal(["Post", "Regenerate", "Edit", "Image", "Style", "Cancel"], card.Buttons());
        Assert.All(card.Roles("button"), b => Assert.False(b.Disabled()));
    }

    [Fact]
    public void In_the_middle_of_the_page_it_is_a_group_with_a_higher_heading()
    {
        var card = Card(Draft(DraftState.Waiting), compact: false);
        card.Role("group", "Draft for Facebook");
        Assert.Empty(card.Roles("region"));
        Assert.Equal("2", card.Role("heading").GetAttribute("aria-level"));
    }

    [Fact]
    public void A_draft_that_is_being_posted_says_so_and_offers_nothing()
    {
        var card = Card(Draft(DraftState.Posting) with { PostVersion = 1 });
        Assert.Equal("posting", card.Role("region").GetAttribute("data-state"));
        Assert.Contains("Posting…", card.Role("region").Read());
        Assert.Empty(card.Buttons());
    }

    [Fact]
    public void A_posted_draft_links_to_its_post_and_cannot_be_posted_again()
    {
        var card = Card(Draft(DraftState.Posted) with { PostVersion = 1, PostUrl = "/feed/abc-1" });
        Assert.Equal("posted", card.Role("region").GetAttribute("data-state"));
        Assert.Equal("/feed/abc-1", card.Role("link", "View post").GetAttribute("href"));
        Assert.Contains("Posted", card.Find(".done").Read());
        Assert.Equal(["Regenerate"], card.Buttons());
    }

    [Fact]
    public void A_failed_draft_says_why_and_offers_to_try_again()
    {
        var card = Card(Draft(DraftState.Failed) with { PostVersion = 1, Reason = "The feed can't be written right now." });
        Assert.Equal("failed", card.Role("region").GetAttribute("data-state"));
        Assert.Contains("The feed can't be written right now. Your draft is kept.", card.Role("region").Read());
        Assert.Equal(["Retry", "Regenerate", "Edit", "Image", "Style", "Cancel"], card.Buttons());
        card.Button("Retry").Click();
        Assert.Equal(DraftAction.Post, Assert.Single(Acts).Action);
    }

    [Fact]
    public void A_cancelled_draft_can_only_be_regenerated()
    {
        var card = Card(Draft(DraftState.Cancelled));
        Assert.Equal("cancelled", card.Role("region").GetAttribute("data-state"));
        Assert.Contains("Cancelled", card.Role("region").Read());
        Assert.Equal(["Regenerate"], card.Buttons());
    }

    [Fact]
    public void A_draft_that_is_too_long_cannot_be_posted_and_says_by_how_much()
    {
        var card = Card(Draft(Platform.X, new DraftContent(new string('x', 283))));
        Assert.True(card.Button("Post").Disabled());
        Assert.Contains("This draft is 3 characters too long for X: 283 of 280. Shorten it first.", card.Role("region").Read());
        Assert.Contains("283 / 280", card.Role("region").Read());
        card.Button("Shorten to fit").Click();
        Assert.Equal(DraftAction.Shorten, Assert.Single(Acts).Action);
    }

    [Fact]
    public void A_draft_that_just_fits_is_not_offered_to_be_shortened()
    {
        var card = Card(Draft(Platform.X, new DraftContent(new string('x', 280))));
        Assert.False(card.Button("Post").Disabled());
        Assert.Empty(card.Roles("button", "Shorten to fit"));
    }

    [Fact]
    public void A_posted_draft_is_never_called_too_long()
    {
        var card = Card(Draft(Platform.X, new DraftContent(new string('x', 283))) with { State = DraftState.Posted, PostVersion = 1, PostUrl = "/feed/abc-1" });
        Assert.DoesNotContain("too long", card.Role("region").Read());
    }

    [Fact]
    public void While_the_assistant_writes_nothing_else_can_be_written()
    {
        var card = Card(Draft(Platform.X, new DraftContent(new string('x', 283))), busy: true);
        Assert.True(card.Button("Regenerate").Disabled());
        Assert.True(card.Button("Shorten to fit").Disabled());
        Assert.False(card.Button("Edit").Disabled());
        Assert.False(card.Button("Cancel").Disabled());
    }

    [Fact]
    public void A_draft_that_fits_can_be_posted_while_the_assistant_writes() => Assert.False(Card(Draft(DraftState.Waiting), busy: true).Button("Post").Disabled());

    [Fact]
    public void A_version_written_by_hand_says_so()
    {
        Assert.Contains("Edited by hand", Card(Draft(Platform.Facebook, new DraftContent(Text, ByHand: true))).Role("region").Read());
        Assert.DoesNotContain("Edited by hand", Card(Draft(Text)).Role("region").Read());
    }

    [Fact]
    public void A_version_that_was_stopped_before_its_end_says_so()
    {
        Assert.Contains("Stopped before its end", Card(Draft(Platform.Facebook, new DraftContent("Light a", Unfinished: true))).Role("region").Read());
        Assert.DoesNotContain("Stopped before its end", Card(Draft(Text)).Role("region").Read());
    }

    [Fact]
    public void A_picture_has_its_description_and_keeps_its_place_while_it_loads()
    {
        var card = Card(Draft(Platform.Facebook, new DraftContent(Text, new DraftImage("0123.png", "Five lamps in a row", 1200, 630, "lamps"))));
        var picture = card.Role("img", "Five lamps in a row");
        Assert.Equal(("1200", "630"), (picture.GetAttribute("width"), picture.GetAttribute("height")));
        Assert.Equal($"attachments/{Session.Value}/0123.png", picture.GetAttribute("src"));
        Assert.Empty(Card(Draft(Text)).Roles("img"));
    }

    [Fact]
    public void Long_text_is_clipped_until_all_is_asked_for()
    {
        var text = string.Join(' ', Enumerable.Repeat("lamps", 400));
        var card = Card(Draft(text));
        Assert.Equal($"{text[..1_200]}…", card.Find(".text").TextContent);
        card.Button("Show all").Click();
        Assert.Equal(text, card.Find(".text").TextContent);
        card.Button("Show less").Click();
        Assert.Equal($"{text[..1_200]}…", card.Find(".text").TextContent);
    }

    [Fact]
    public void Clipped_text_does_not_end_in_half_an_emoji()
    {
        var shown = Card(Draft(new string('x', 1_199) + string.Concat(Enumerable.Repeat("🪔", 200)))).Find(".text").TextContent;
        Assert.DoesNotContain(shown.EnumerateRunes(), rune => rune.Value == 0xFFFD);
    }

    [Fact]
    public void Text_of_a_usual_length_is_shown_whole() => Assert.DoesNotContain("Show all", Card(Draft(new string('x', 1_500))).Buttons());
}
