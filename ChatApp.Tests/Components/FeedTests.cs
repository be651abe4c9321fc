using Bunit;
using ChatApp.Components.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ChatApp.Tests.Components;

public sealed class FeedTests : Posts
{
    [Fact]
    public void An_empty_feed_says_how_to_fill_it()
    {
        var feed = Rendered();
        Assert.Contains("Nothing has been published yet.", feed.Find(".empty").Read());
        Assert.Equal("/", feed.Role("link", "Write a post").GetAttribute("href"));
        Assert.Empty(feed.Roles("navigation"));
    }

    [Fact]
    public async Task Before_its_posts_are_there_it_does_not_claim_to_be_empty()
    {
        await PublishAsync("one");
        Assert.Empty(Render<Feed>().FindAll(".empty"));
    }

    [Fact]
    public async Task Posts_are_listed_newest_first_and_also_as_atom()
    {
        await PublishAsync("one");
        await PublishAsync("two", platform: "linkedin");
        var feed = Rendered();
        Assert.Equal(["two", "one"], Texts(feed));
        feed.Role("article", "Post for LinkedIn");
        Assert.Equal("feed.atom", feed.Role("link", "Atom").GetAttribute("href"));
        Assert.Empty(feed.FindAll(".empty"));
    }

    [Fact]
    public async Task A_post_that_is_published_or_removed_meanwhile_comes_and_goes_by_itself()
    {
        var one = await PublishAsync("one");
        var feed = Render<Feed>();
        await PublishAsync("two");
        feed.WaitForAssertion(() => Assert.Equal(["two", "one"], Texts(feed)));
        await Feed.RemoveAsync(one);
        feed.WaitForAssertion(() => Assert.Equal(["two"], Texts(feed)));
    }

    [Fact]
    public async Task Of_twenty_posts_there_is_one_page()
    {
        for (var i = 1; i <= 20; i++) await PublishAsync($"{i}");
        var feed = Rendered();
        Assert.Equal(20, Texts(feed).Count());
        Assert.Empty(feed.Roles("navigation"));
    }

    [Fact]
    public async Task Of_more_posts_there_are_pages()
    {
        for (var i = 1; i <= 41; i++) await PublishAsync($"{i}");
        var first = At(null);
        Assert.Equal(["41", "22"], [Texts(first).First(), Texts(first).Last()]);
        Assert.Equal("feed?page=2", first.Role("navigation", "Pages of the feed").Role("link", "Older").GetAttribute("href"));
        Assert.Empty(first.Roles("link", "Newer"));

        var second = At(2);
        Assert.Equal(["21", "2"], [Texts(second).First(), Texts(second).Last()]);
        Assert.Equal("feed?page=1", second.Role("link", "Newer").GetAttribute("href"));
        Assert.Equal("feed?page=3", second.Role("link", "Older").GetAttribute("href"));

        var last = At(3);
        Assert.Equal(["1"], Texts(last));
        Assert.Empty(last.Roles("link", "Older"));
    }

    [Theory]
    [InlineData(99)]
    [InlineData(int.MaxValue)]
    public async Task A_page_beyond_the_last_says_so_and_leads_back(int page)
    {
        await PublishAsync("one");
        var feed = At(page);
        Assert.Contains("There are no posts this far back.", feed.Find(".empty").Read());
        Assert.Equal("feed", feed.Role("link", "Newest posts").GetAttribute("href"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public async Task A_page_before_the_first_is_the_first(int page)
    {
        await PublishAsync("one");
        Assert.Equal(["one"], Texts(At(page)));
    }

    [Fact]
    public async Task Only_the_own_posts_can_be_removed_from_it()
    {
        await PublishAsync("mine");
        await PublishAsync("theirs", author: ChatApp.Tests.Support.Engine.Bob.Id);
        var remove = Assert.Single(Rendered().Roles("button", "Remove"));
        Assert.Contains("mine", remove.Closest("article")!.TextContent);
    }

    IRenderedComponent<Feed> At(int? page)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(page is null ? "/feed" : $"/feed?page={page}");
        return Rendered();
    }

    /// <summary>The page, when its posts are there.</summary>
    IRenderedComponent<Feed> Rendered()
    {
        var feed = Render<Feed>();
        feed.WaitForElement("article, .empty");
        return feed;
    }

    static IEnumerable<string> Texts(IRenderedComponent<Feed> feed) => feed.FindAll("article .text").Select(e => e.TextContent);
}
