using Bunit;
using ChatApp.Components.Shared;
using ChatApp.Publishing;

namespace ChatApp.Tests.Components;

public sealed class PostViewTests : Page
{
    static readonly Post Post = new("abc-1", "facebook", "Light a *lamp*.\nToday.", "ann", new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_post_is_told_with_its_place_its_time_and_its_text_word_for_word()
    {
        var view = View(Post);
        Assert.Equal("abc-1", view.Role("article", "Post for Facebook").GetAttribute("data-post-id"));
        Assert.Equal("/feed/abc-1", view.Role("heading").QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("2026-11-20T09:00:00.0000000Z", view.Find("chat-time").GetAttribute("datetime"));
        Assert.Equal("Light a *lamp*.\nToday.", view.Find(".text").TextContent);
        Assert.Empty(view.Roles("img"));
    }

    [Fact]
    public void Its_picture_has_its_description_and_keeps_its_place_while_it_loads()
    {
        var picture = View(Post with { Image = new PostImage("0123.png", "Five lamps", 1200, 630) }).Role("img", "Five lamps");
        Assert.Equal(("feed/abc-1/image", "1200", "630"), (picture.GetAttribute("src"), picture.GetAttribute("width"), picture.GetAttribute("height")));
    }

    [Fact]
    public void A_post_for_a_network_of_a_later_version_is_still_shown() => View(Post with { Platform = "orkut" }).Role("article", "Post for another network");

    [Fact]
    public void Markup_in_a_post_is_text()
    {
        var view = View(Post with { Text = "<img src=x onerror=alert(1)>" });
        Assert.Empty(view.FindAll("img"));
        Assert.Equal("<img src=x onerror=alert(1)>", view.Find(".text").TextContent);
    }

    [Fact]
    public void What_else_can_be_done_with_it_stands_in_it()
    {
        var view = Render<PostView>(p => p.Add(c => c.Post, Post).Add(c => c.Level, 3).AddChildContent("<button>More</button>"));
        view.Role("article").Button("More");
        Assert.Equal("3", view.Role("heading").GetAttribute("aria-level"));
    }

    IRenderedComponent<PostView> View(Post post) => Render<PostView>(p => p.Add(c => c.Post, post));
}
