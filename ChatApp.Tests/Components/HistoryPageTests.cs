using Bunit;
using ChatApp.Components.Pages;
using ChatApp.Conversations;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Components;

/// <summary>The list of a person's sessions, in all its states.</summary>
public sealed class HistoryPageTests : Page
{
    const string Draft = "Here it is.\n<draft platform=\"facebook\">\nLight a lamp.\n</draft>";

    static IEnumerable<string?> Titles(IRenderedComponent<History> page) => page.Roles("article").Select(a => a.GetAttribute("aria-label"));

    async Task<Session> TalkedAsync(string text, string answer = "Hi.")
    {
        var session = await Engine.TalkAsync(text, answer);
        await QuietAsync();
        return session;
    }

    IRenderedComponent<History> History(params string[] titles)
    {
        var page = Render<History>();
        page.WaitForAssertion(() => Assert.Equal(titles, Titles(page)));
        return page;
    }

    [Fact]
    public void Without_sessions_it_says_what_will_be_here() =>
        Assert.StartsWith("Your conversations are kept here.", History().WaitForElement(".empty").TextContent.Trim(), StringComparison.Ordinal);

    [Fact]
    public async Task Sessions_are_grouped_by_day_with_their_life_and_their_drafts()
    {
        await TalkedAsync("A week ago", Draft);
        Engine.Clock.Advance(TimeSpan.FromDays(6));
        await TalkedAsync("Last night");
        Engine.Clock.Advance(TimeSpan.FromDays(1));
        await TalkedAsync("Just now");
        var page = History("Just now", "Last night", "A week ago");
        Assert.Equal(["Today", "Yesterday", "Friday, 20 November"], page.FindAll("h2").Select(h => h.Read()));
        Assert.Equal(["Live", "Archived", "Archived"], page.FindAll(".chip").Select(c => c.Read()));
        Assert.Contains("Facebook, waiting", page.Role("article", "A week ago").Read(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_shows_the_words_marked_and_leads_to_the_message()
    {
        var session = await TalkedAsync("Create a Facebook post about Diwali", Draft);
        Engine.Clock.Advance(TimeSpan.FromMinutes(1));
        await TalkedAsync("Something else");
        var page = History("Something else", "Create a Facebook post about Diwali");
        page.Role("searchbox", "Search your sessions").Input("lamp");
        page.WaitForAssertion(() => Assert.Equal(["Create a Facebook post about Diwali"], Titles(page)));
        Assert.Equal("lamp", page.Find("mark").TextContent);
        Assert.Equal("In 1 session", page.Find("[data-testid=found]").TextContent);
        Assert.Equal($"history/{session.Id.Value}?message={session.Messages[1].Id}&words=lamp", page.Find(".hits a").GetAttribute("href"));

        page.Role("searchbox", "Search your sessions").Input("nowhere");
        page.WaitForAssertion(() => Assert.Equal("Nothing found. Try fewer words.", page.Find("[data-testid=found]").TextContent));
        page.Role("searchbox", "Search your sessions").Input("");
        page.WaitForAssertion(() => Assert.Equal(2, Titles(page).Count()));
    }

    [Fact]
    public async Task A_session_gets_a_name_and_a_refused_one_says_why()
    {
        await TalkedAsync("Hello");
        var page = History("Hello");
        await page.Button("Rename").ClickAsync();
        page.Find("input[aria-label=Name]").Change(" ");
        await page.Find("form.naming").SubmitAsync();
        Assert.Equal("Write a name first.", page.Find(".refused").TextContent);
        page.Find("input[aria-label=Name]").Change("Greetings");
        await page.Find("form.naming").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(["Greetings"], Titles(page)));
        Assert.Empty(page.FindAll("form.naming"));
    }

    [Fact]
    public async Task A_pinned_session_stands_above()
    {
        await TalkedAsync("old");
        Engine.Clock.Advance(TimeSpan.FromMinutes(1));
        await TalkedAsync("new");
        var page = History("new", "old");
        await page.Role("article", "old").Button("Pin").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal(["old", "new"], Titles(page)));
        Assert.Equal(["Pinned", "Today"], page.FindAll("h2").Select(h => h.Read()));
        await page.Role("article", "old").Button("Unpin").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal(["new", "old"], Titles(page)));
    }

    [Fact]
    public async Task A_deletion_can_be_undone_for_ten_seconds()
    {
        await TalkedAsync("Hello");
        var page = History("Hello");
        await page.Button("Delete").ClickAsync();
        page.WaitForAssertion(() => Assert.Empty(Titles(page)));
        Assert.Contains("Deleted \"Hello\".", page.Role("group", "Deleted session").Read(), StringComparison.Ordinal);
        await page.Button("Undo").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal(["Hello"], Titles(page)));

        await page.Button("Delete").ClickAsync();
        Engine.Clock.Advance(TimeSpan.FromSeconds(10));
        page.WaitForAssertion(() => Assert.Empty(page.Roles("group", "Deleted session")));
    }

    [Fact]
    public async Task Restoring_shows_it_in_the_sidebar()
    {
        var session = await TalkedAsync("Hello");
        Engine.Clock.Advance(TimeSpan.FromHours(2));
        var page = History("Hello");
        await page.Button("Restore").ClickAsync();
        Assert.Equal(session.Log, Live.Session!.Log);
        page.WaitForAssertion(() => Assert.Equal("Continue", page.Find(".facts .link").TextContent));
    }

    [Fact]
    public async Task What_happens_in_another_tab_is_seen()
    {
        var session = await TalkedAsync("Hello");
        var page = History("Hello");
        await TalkedAsync("From another tab");
        page.WaitForAssertion(() => Assert.Equal(2, Titles(page).Count()));
        await Engine.Conversations.RenameAsync(Engine.Ann, session.Id, "Renamed there");
        page.WaitForAssertion(() => Assert.Contains("Renamed there", Titles(page)));
        await Engine.Conversations.DiscardAsync(Engine.Ann, session.Id);
        page.WaitForAssertion(() => Assert.Equal(["From another tab"], Titles(page)));
    }

    [Fact]
    public async Task Long_histories_come_in_pages()
    {
        for (var i = 0; i < 21; i++) await TalkedAsync($"Number {i}");
        var page = Render<History>();
        page.WaitForAssertion(() => Assert.Equal(20, Titles(page).Count()));
        Assert.Contains("Page 1 of 2", page.Role("navigation", "Pages of the history").Read(), StringComparison.Ordinal);
        Assert.Equal("history?page=2", page.Find("a[rel=next]").GetAttribute("href"));
    }
}

/// <summary>One earlier session, read-only.</summary>
public sealed class HistorySessionTests : Page
{
    const string Draft = "Here it is.\n<draft platform=\"facebook\">\nLight a lamp.\n</draft>";

    async Task<(Session Session, IRenderedComponent<HistorySession> Page)> OpenedAsync()
    {
        WithoutScript();
        var session = await Engine.TalkAsync("Create a Facebook post", Draft);
        await QuietAsync();
        Engine.Clock.Advance(TimeSpan.FromHours(2));
        var page = Render<HistorySession>(p => p.Add(c => c.Id, session.Id.Value));
        page.WaitForElement("[data-draft-id]");
        return (session, page);
    }

    [Fact]
    public async Task It_is_read_and_not_changed()
    {
        var (session, page) = await OpenedAsync();
        Assert.Equal("Create a Facebook post", page.Find("h1").TextContent);
        Assert.Equal("Dormant", page.Find(".chip").TextContent);
        Assert.DoesNotContain(page.Roles("button", "Edit"), b => b.ClassList.Contains("icon-button"));
        Assert.Equal(session.Version, (await Engine.Conversations.FindAsync(Engine.Ann, session.Id))!.Version);
    }

    [Fact]
    public async Task Posting_a_draft_restores_it_first()
    {
        var (session, page) = await OpenedAsync();
        await page.Button("Post").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal("posted", page.Find("[data-draft-id]").GetAttribute("data-state")));
        Assert.NotEqual(session.Id, Live.Session!.Id);
        Assert.Equal("Live", page.Find(".chip").TextContent);
    }

    [Fact]
    public async Task Regenerating_a_draft_restores_it_first()
    {
        var (session, page) = await OpenedAsync();
        var clicked = page.Button("Regenerate").ClickAsync();
        (await Engine.Model.NextAsync()).Say("<draft platform=\"facebook\">\nLight two lamps.\n</draft>").Finish();
        await clicked;
        await Engine.WhenAsync(session.Id, s => s.Drafts[0].Versions.Length == 2);
        Assert.Equal(session.Log, Live.Session!.Log);
    }

    [Fact]
    public async Task When_another_tab_deletes_it_it_says_so()
    {
        var (session, page) = await OpenedAsync();
        await Engine.Conversations.DiscardAsync(Engine.Ann, session.Id);
        page.WaitForAssertion(() => Assert.Equal("This session is not here", page.Find("h1").TextContent));
    }

    [Fact]
    public async Task Somebody_elses_is_not_here()
    {
        var theirs = (await Engine.Conversations.SendAsync(Engine.Bob, null, "secret")).Value!.Session;
        var page = Render<HistorySession>(p => p.Add(c => c.Id, theirs.Id.Value));
        page.WaitForAssertion(() => Assert.Equal("This session is not here", page.Find("h1").TextContent));
    }
}

/// <summary>What is stored, and deleting it.</summary>
public sealed class PrivacyPageTests : Page
{
    [Fact]
    public async Task Everything_is_deleted_after_the_posts_were_asked_about()
    {
        var session = await Engine.TalkAsync("Create a Facebook post", "<draft platform=\"facebook\">\nLight a lamp.\n</draft>");
        await Engine.Conversations.PostAsync(Engine.Ann, session.Id, session.Drafts[0].Id);
        var again = await Engine.TalkAsync("Another", "<draft platform=\"x\">\nSecond.\n</draft>", session.Id);
        await Engine.Conversations.PostAsync(Engine.Ann, again.Id, again.Drafts[1].Id);
        var page = Render<Privacy>();
        await page.Button("Delete all my data…").ClickAsync();
        Assert.Equal(["Facebook: Light a lamp.", "X: Second."], page.FindAll("fieldset label").Select(l => l.Read()).Order());
        var kept = page.FindAll("fieldset label").Single(l => l.Read().StartsWith('X'));
        kept.QuerySelector("input")!.Change(false);
        await page.Button("Delete for good").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("are erased", page.Find(".erase").Read(), StringComparison.Ordinal));
        Assert.Equal(0, (await Engine.Conversations.HistoryAsync(Engine.Ann)).Total);
        Assert.Equal("Second.", Assert.Single(await Engine.Get<ChatApp.Publishing.FeedPublisher>().ListAsync(Engine.Ann.Id)).Text);
    }

    [Fact]
    public async Task It_can_be_left()
    {
        await Engine.TalkAsync("Hello", "Hi.");
        var page = Render<Privacy>();
        await page.Button("Delete all my data…").ClickAsync();
        await page.Button("Keep everything").ClickAsync();
        Assert.Equal(1, (await Engine.Conversations.HistoryAsync(Engine.Ann)).Total);
    }
}
