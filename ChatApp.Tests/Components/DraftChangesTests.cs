using Bunit;
using ChatApp.Components.AiSidebar;

namespace ChatApp.Tests.Components;

public sealed class DraftChangesTests : Page
{
    [Fact]
    public void What_came_is_an_insertion_and_what_went_a_deletion()
    {
        var changes = Changes("Light a small lamp.", "Light a lamp today.");
        Assert.Equal(["small lamp."], changes.Roles("deletion").Select(e => e.TextContent));
        Assert.Equal(["lamp today."], changes.Roles("insertion").Select(e => e.TextContent));
    }

    [Fact]
    public void No_white_space_is_added_between_the_pieces()
    {
        var changes = Changes("One.\n\nTwo three.", "One.\n\nTwo four three.");
        Assert.Equal("One.\n\nTwo four three.", changes.Find(".changes").TextContent);
    }

    [Fact]
    public void Markup_in_a_text_is_text()
    {
        var changes = Changes("a", "a <img src=x onerror=alert(1)>");
        Assert.Empty(changes.FindAll("img"));
        Assert.Contains("<img src=x", changes.Find(".changes").TextContent);
    }

    IRenderedComponent<DraftChanges> Changes(string before, string after) => Render<DraftChanges>(p => p.Add(c => c.Before, before).Add(c => c.After, after));
}
