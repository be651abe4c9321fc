using AngleSharp.Dom;
using Bunit;
using ChatApp.Components.AiSidebar;

namespace ChatApp.Tests.Components;

public sealed class FindBarTests : Transcripts
{
    readonly List<(long Message, string Words)> shown = [];
    bool closed;

    public FindBarTests() => Talk.Say("a lamp").Answer("A light.").Say("Another LAMP").Answer("Two lamps.");

    [Fact]
    public void It_is_a_search_with_a_named_box()
    {
        var bar = Bar();
        bar.Role("search", "This conversation").Role("searchbox", "Find");
        Assert.Equal(["Previous match", "Next match", "Close the search"], bar.Buttons());
        Assert.True(bar.Button("Previous match").Disabled());
        Assert.True(bar.Button("Next match").Disabled());
    }

    [Fact]
    public void The_newest_match_is_shown_first_and_the_others_in_turn()
    {
        var bar = Bar();
        Box(bar).Input("lamp");
        Assert.Equal("3 of 3", bar.Role("search").Read());
        bar.Button("Previous match").Click();
        Assert.Equal("2 of 3", bar.Role("search").Read());
        bar.Button("Next match").Click();
        bar.Button("Next match").Click();
        Assert.Equal("1 of 3", bar.Role("search").Read());
        var found = Talk.Session.Search("lamp");
        Assert.Equal([(found[2], "lamp"), (found[1], "lamp"), (found[2], "lamp"), (found[0], "lamp")], shown);
    }

    [Fact]
    public void With_the_keyboard_it_goes_back_forth_and_away()
    {
        var bar = Bar();
        Box(bar).Input("lamp");
        Box(bar).KeyDown("Enter");
        Assert.Equal("2 of 3", bar.Role("search").Read());
        Box(bar).KeyDown(new Microsoft.AspNetCore.Components.Web.KeyboardEventArgs { Key = "Enter", ShiftKey = true });
        Assert.Equal("3 of 3", bar.Role("search").Read());
        Box(bar).KeyDown("Escape");
        Assert.True(closed);
    }

    [Fact]
    public void Nothing_found_is_said()
    {
        var bar = Bar();
        Box(bar).Input("candle");
        Assert.Equal("Nothing found", bar.Role("search").Read());
        Assert.True(bar.Button("Next match").Disabled());
        Assert.Empty(shown);
    }

    [Fact]
    public void One_letter_is_not_looked_for()
    {
        var bar = Bar();
        Box(bar).Input("l");
        Assert.Equal("", bar.Role("search").Read());
        Assert.Empty(shown);
    }

    static IElement Box(IRenderedComponent<FindBar> bar) => bar.Role("searchbox", "Find");

    IRenderedComponent<FindBar> Bar() => Render<FindBar>(p => p.Add(c => c.Session, Talk.Session).Add(c => c.Close, () => closed = true).Add(c => c.Show, (message, words) =>
    {
        shown.Add((message, words));
        return Task.CompletedTask;
    }));
}
