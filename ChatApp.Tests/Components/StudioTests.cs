using Bunit;
using ChatApp.Components.Pages;
using ChatApp.Conversations;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Components;

/// <summary>The middle of the start page: the drafts of the conversation, and what was published.</summary>
public sealed class StudioTests : Posts
{
    const string Draft = "Here it is.\n<draft platform=\"facebook\">\nLight a lamp.\n</draft>";

    [Fact]
    public void Without_drafts_and_posts_it_says_where_they_will_be()
    {
        var studio = Render<Studio>();
        Assert.Contains("Drafts appear here.", studio.Role("region", "Drafts").Read());
        Assert.Contains("Nothing has been published yet.", studio.Role("region", "Published").Read());
        Assert.Equal("feed", studio.Role("link", "All posts").GetAttribute("href"));
    }

    [Fact]
    public async Task The_drafts_of_the_conversation_are_shown_newest_first()
    {
        var session = await Engine.TalkAsync("A post", Draft);
        await Live.ShowAsync(Engine.Ann, await Engine.TalkAsync("A tweet", "<draft platform=\"x\">\nLamp!\n</draft>", session.Id));
        var studio = Render<Studio>();
        Assert.Equal(["X draft, number 2", "Facebook draft, number 1"], studio.Role("region", "Drafts").Roles("group").Select(e => e.GetAttribute("aria-label")));
        Assert.DoesNotContain("Drafts appear here.", studio.Markup);
    }

    [Fact]
    public async Task The_draft_that_is_being_written_has_a_place_for_the_script_until_it_is_stored()
    {
        var (studio, answer) = await AskAsync("A post");
        Assert.Empty(studio.Role("region", "Drafts").QuerySelector("[data-mirror]")!.ChildNodes);
        answer.Say("Here it is.\n<draft platform=\"facebook\">\nLight a lamp.\n</draft>").Finish();
        studio.WaitForElement("[data-state=waiting]");
        Assert.Contains("Light a lamp.", studio.Role("group", "Facebook draft, number 1").Read());
        Assert.Empty(studio.Find("[data-mirror]").ChildNodes);
    }

    [Fact]
    public async Task While_the_assistant_answers_no_draft_can_be_regenerated()
    {
        var session = await Engine.TalkAsync("A post", Draft);
        var (studio, answer) = await AskAsync("hello", session);
        Assert.True(studio.Button("Regenerate").Disabled());
        answer.Say("Hi.").Finish();
        studio.WaitForAssertion(() => Assert.False(studio.Button("Regenerate").Disabled()));
    }

    [Fact]
    public async Task After_a_new_chat_no_draft_of_the_old_one_is_left()
    {
        await Live.ShowAsync(Engine.Ann, await Engine.TalkAsync("A post", Draft));
        var studio = Render<Studio>();
        await Live.ShowAsync(Engine.Ann, null);
        studio.WaitForElement(".empty");
        Assert.Empty(studio.Roles("group"));
    }

    [Fact]
    public async Task A_draft_is_acted_on_here_too()
    {
        await Live.ShowAsync(Engine.Ann, await Engine.TalkAsync("A post", Draft));
        var studio = Render<Studio>();
        await studio.Button("Cancel").ClickAsync();
        studio.WaitForElement("[data-state=cancelled]");
        Assert.Equal(DraftState.Cancelled, Live.Session!.Drafts[0].State);
    }

    [Fact]
    public async Task A_refused_act_shows_its_sentence()
    {
        var session = await Engine.TalkAsync("A post", Draft);
        await Live.ShowAsync(Engine.Ann, session);
        var studio = Render<Studio>();
        await QuietAsync();
        Engine.Clock.Advance(TimeSpan.FromMinutes(31));
        await studio.Button("Cancel").ClickAsync();
        Assert.Contains("This session ended after 30 minutes without activity.", studio.Role("group").Read());
    }

    [Fact]
    public async Task Posting_from_here_shows_the_post_below()
    {
        await Live.ShowAsync(Engine.Ann, await Engine.TalkAsync("A post", Draft));
        var studio = Render<Studio>();
        await studio.Button("Post").ClickAsync();
        studio.WaitForElement("[data-state=posted]");
        studio.WaitForElement("article");
        Assert.Contains("Light a lamp.", studio.Role("region", "Published").Role("article", "Post for Facebook").Read());
        Assert.Equal(studio.Role("article").QuerySelector("a")!.GetAttribute("href"), studio.Role("link", "View post").GetAttribute("href"));
    }

    [Fact]
    public async Task Before_the_posts_are_there_it_does_not_say_that_there_are_none()
    {
        await PublishAsync("one");
        Assert.DoesNotContain("Nothing has been published yet.", Render<Studio>().Markup);
    }

    [Fact]
    public async Task The_five_newest_posts_are_shown_whoever_published_them()
    {
        for (var i = 1; i <= 6; i++) await PublishAsync($"{i}", author: Engine.Bob.Id);
        var studio = Render<Studio>();
        studio.WaitForAssertion(() => Assert.Equal(["6", "5", "4", "3", "2"], studio.FindAll("article .text").Select(e => e.TextContent)));
        await PublishAsync("7");
        studio.WaitForAssertion(() => Assert.Equal(["7", "6", "5", "4", "3"], studio.FindAll("article .text").Select(e => e.TextContent)));
    }

    [Fact]
    public async Task When_it_is_gone_it_no_longer_listens()
    {
        Render<Studio>();
        Assert.Equal(1, Listeners(Feed, nameof(Feed.Changed)));
        await DisposeComponentsAsync();
        Assert.Equal((0, 0), (Listeners(Live, nameof(Live.Changed)), Listeners(Feed, nameof(Feed.Changed))));
    }

    async Task<(IRenderedComponent<Studio>, ScriptedAnswer)> AskAsync(string text, Session? session = null)
    {
        var sent = await Engine.SendAsync(text, session?.Id);
        await Live.ShowAsync(Engine.Ann, sent.Session);
        return (Render<Studio>(), await Engine.Model.NextAsync());
    }
}
