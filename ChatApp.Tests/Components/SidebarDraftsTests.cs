using Bunit;
using ChatApp.Publishing;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Components;

/// <summary>A draft in the assistant, from the request to the post.</summary>
public sealed class SidebarDraftsTests : Sidebars
{
    [Fact]
    public async Task A_draft_is_posted_with_a_click_and_the_conversation_says_so()
    {
        var sidebar = Sidebar();
        await TalkAsync(sidebar, "A post", Draft);
        Assert.EndsWith("Would you like to post this, regenerate, or cancel?", Answers(sidebar)[0].Read());
        await sidebar.Button("Post").ClickAsync();
        sidebar.WaitForElement("[data-state=posted]");
        var region = sidebar.Role("region", "Draft for Facebook");
        Assert.Empty(region.Roles("button", "Post"));
        Assert.Matches("^/feed/[A-Za-z0-9_-]{22}-1$", region.Role("link", "View post").GetAttribute("href")!);
        sidebar.WaitForAssertion(() => Assert.Contains("Your post has been published successfully! View post", Answers(sidebar)[^1].Read()));
    }

    [Fact]
    public async Task While_the_publisher_works_the_draft_is_being_posted()
    {
        var published = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Engine = new Engine(publisher: new ScriptedPublisher { Answer = published.Task });
        var sidebar = Sidebar();
        await TalkAsync(sidebar, "A post", Draft);
        var click = sidebar.Button("Post").ClickAsync();
        sidebar.WaitForElement("[data-state=posting]");
        Assert.Contains("Posting…", sidebar.Role("region").Read());
        Assert.Empty(sidebar.Role("region").Roles("button"));
        published.SetResult("https://example.org/1");
        await click;
        sidebar.WaitForElement("[data-state=posted]");
        Assert.Equal("https://example.org/1", sidebar.Role("region").Role("link", "View post").GetAttribute("href"));
    }

    [Fact]
    public async Task A_draft_that_could_not_be_posted_can_be_tried_again()
    {
        var publisher = new ScriptedPublisher { Answer = Task.FromException<string>(new PublishException("The network refused the post.")) };
        Engine = new Engine(publisher: publisher);
        var sidebar = Sidebar();
        await TalkAsync(sidebar, "A post", Draft);
        await sidebar.Button("Post").ClickAsync();
        sidebar.WaitForElement("[data-state=failed]");
        Assert.Contains("The network refused the post. Your draft is kept.", sidebar.Role("region").Read());
        publisher.Answer = Task.FromResult("/feed/1");
        await sidebar.Button("Retry").ClickAsync();
        sidebar.WaitForElement("[data-state=posted]");
    }

    [Fact]
    public async Task Regenerating_brings_a_further_version_in_the_same_place()
    {
        var sidebar = Sidebar();
        await TalkAsync(sidebar, "A post", Draft);
        await sidebar.Button("Regenerate").ClickAsync();
        (await Engine.Model.NextAsync()).Say("<draft platform=\"facebook\" revises=\"1\">\nLight two lamps.\n</draft>").Finish();
        sidebar.WaitForAssertion(() => Assert.Equal("2 of 2", sidebar.Role("region", "Draft for Facebook").Role("group", "Versions").Read()));
        Assert.Contains("Light two lamps.", Assert.Single(Answers(sidebar)).Read());
    }

    [Fact]
    public async Task A_follow_up_supersedes_the_earlier_card()
    {
        var sidebar = Sidebar();
        await TalkAsync(sidebar, "A post", Draft);
        await TalkAsync(sidebar, "with two lamps, please", "<draft platform=\"facebook\" revises=\"1\">\nLight two lamps.\n</draft>");
        Assert.Equal(["Draft for Facebook, number 1, version 1", "Draft for Facebook"], sidebar.Roles("region").Select(e => e.GetAttribute("aria-label")));
        Assert.Contains("Superseded", sidebar.Roles("region")[0].Read());
        Assert.DoesNotContain("Superseded", sidebar.Roles("region")[1].Read());
    }

    [Fact]
    public async Task Cancelling_and_editing_are_stored()
    {
        var sidebar = Sidebar();
        await TalkAsync(sidebar, "A post", Draft);
        await sidebar.Role("region").Button("Edit").ClickAsync();
        sidebar.Role("textbox", "Edit draft").Change("Light two lamps.");
        await sidebar.Find("form").SubmitAsync();
        sidebar.WaitForAssertion(() => Assert.Contains("Edited by hand", sidebar.Role("region").Read()));
        await sidebar.Button("Cancel").ClickAsync();
        sidebar.WaitForElement("[data-state=cancelled]");
        var stored = (await Engine.Conversations.OpenAsync(Engine.Ann, Shown))!.Drafts[0];
        Assert.Equal(("Light two lamps.", ChatApp.Conversations.DraftState.Cancelled), (stored.Newest.Content.Text, stored.State));
    }

    [Fact]
    public async Task A_message_is_edited_and_both_versions_can_be_turned_to()
    {
        var sidebar = Sidebar();
        await TalkAsync(sidebar, "Hello", "Hi.");
        await sidebar.Button("Edit").PressAsync();
        sidebar.Role("textbox", "Edit message").Change("Good morning");
        await sidebar.Find("form").SubmitAsync();
        (await Engine.Model.NextAsync()).Say("Morning.").Finish();
        sidebar.WaitForAssertion(() => Assert.Equal("Morning.", Answers(sidebar)[0].Read()));
        Assert.Equal("Good morning 2 of 2", sidebar.Role("article", "You said").Read());
        sidebar.WaitForAssertion(() => Assert.False(sidebar.Button("Previous version").Disabled()));
        await sidebar.Button("Previous version").ClickAsync();
        sidebar.WaitForAssertion(() => Assert.Equal("Hello 1 of 2", sidebar.Role("article", "You said").Read()));
        Assert.Equal("Hi.", Answers(sidebar)[0].Read());
    }
}
