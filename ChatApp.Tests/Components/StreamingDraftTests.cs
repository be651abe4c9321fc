using Bunit;
using ChatApp.Assistants;
using ChatApp.Components.AiSidebar;
using ChatApp.Publishing;

namespace ChatApp.Tests.Components;

public sealed class StreamingDraftTests : Page
{
    [Fact]
    public void It_shows_what_came_so_far_and_that_more_is_coming()
    {
        var draft = Draft(new DraftTag(Platform.Facebook));
        var region = draft.Role("region", "Draft for Facebook");
        Assert.Equal("streaming", region.GetAttribute("data-state"));
        Assert.Equal("Facebook Writing… Light a", region.Read());
        Assert.Empty(draft.Buttons());
    }

    [Fact]
    public void A_picture_keeps_its_place_while_it_is_drawn()
    {
        Draft(new DraftTag(Platform.Facebook, ImagePrompt: "lamps")).Role("img", "The picture is being drawn");
        Assert.Empty(Draft(new DraftTag(Platform.Facebook)).Roles("img"));
    }

    [Fact]
    public void In_the_middle_of_the_page_it_is_a_group_with_a_higher_heading()
    {
        var draft = Draft(new DraftTag(Platform.Facebook), compact: false);
        draft.Role("group", "Draft for Facebook");
        Assert.Equal("2", draft.Role("heading").GetAttribute("aria-level"));
    }

    IRenderedComponent<StreamingDraft> Draft(DraftTag tag, bool compact = true) =>
        Render<StreamingDraft>(p => p.Add(c => c.Tag, tag).Add(c => c.Text, "Light a").Add(c => c.Label, "Draft for Facebook").Add(c => c.Compact, compact));
}
