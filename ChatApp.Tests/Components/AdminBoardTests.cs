using AngleSharp.Dom;
using Bunit;
using ChatApp.Admin;
using ChatApp.Components.Admin;
using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Tests.Admin;
using ChatApp.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatApp.Tests.Components;

/// <summary>The admin's board in its states.</summary>
public sealed class AdminBoardTests : Page
{
    AdminRoom Room => Services.GetRequiredService<AdminRoom>();

    IRenderedComponent<SessionTable> Table() => Render<SessionTable>(p => p.Add(c => c.Caller, AdminRoom.Root));

    async Task<Session> TalkedAsync(string text = "Hello")
    {
        _ = Room;
        var session = await Engine.TalkAsync(text, "Hi.");
        await QuietAsync();
        return session;
    }

    static IEnumerable<IElement> Rows(IRenderedComponent<SessionTable> table) => table.FindAll("tbody tr");

    [Fact]
    public void Without_sessions_it_says_so() => Assert.Contains("No session is active.", Table().Find("section").Read(), StringComparison.Ordinal);

    [Fact]
    public void What_the_models_did_is_a_table()
    {
        var table = Render<ModelTable>(p => p.Add(c => c.Days, [new ModelDay(new DateOnly(2026, 11, 20), "small-1", 2, 1_200, 34, 600, 2, 5_000)]));
        Assert.Equal(["20 Nov", "small-1", "2", "1,200", "34", "0.3 s", "2.5 s"], table.FindAll("tbody tr > *").Select(c => c.Read()));
        Assert.Contains("No model has answered yet.", Render<ModelTable>(p => p.Add(c => c.Days, [])).Find("section").Read(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_is_ended_and_leaves_the_active_ones()
    {
        var session = await TalkedAsync();
        var table = Table();
        var hash = ShortHash.Of(session.Id.Value);
        Assert.Equal(hash, Assert.Single(Rows(table)).GetAttribute("data-hash"));
        await table.Button($"End {hash}").ClickAsync();
        table.WaitForAssertion(() => Assert.Empty(Rows(table)));
        Assert.Equal($"Session {hash} is ended. Its owner is told.", table.Find("[data-testid=said]").TextContent);
        table.Find("input[type=checkbox]").Change(false);
        table.WaitForAssertion(() => Assert.Contains("over", Assert.Single(Rows(table)).Read(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_are_ended_only_when_that_was_typed()
    {
        await TalkedAsync();
        await TalkedAsync("Again");
        var table = Table();
        await table.Button("End all…").ClickAsync();
        Assert.True(table.Button("End all sessions").Disabled());
        table.Find("#endall").Input("end some");
        await table.Find("form.endall").SubmitAsync();
        Assert.Equal(2, Rows(table).Count());
        table.Find("#endall").Input("end all");
        await table.Find("form.endall").SubmitAsync();
        table.WaitForAssertion(() => Assert.Empty(Rows(table)));
        Assert.Equal("2 sessions are ended. Their owners are told.", table.Find("[data-testid=said]").TextContent);
    }

    [Fact]
    public async Task It_is_sorted_by_the_column_that_was_clicked()
    {
        var first = await TalkedAsync();
        Engine.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await TalkedAsync("Again");
        var table = Table();
        Assert.Equal([ShortHash.Of(second.Id.Value), ShortHash.Of(first.Id.Value)], Rows(table).Select(r => r.GetAttribute("data-hash")));
        await table.Button("Started").ClickAsync();
        await table.Button("Started ↓").ClickAsync();
        table.WaitForAssertion(() => Assert.Equal(ShortHash.Of(first.Id.Value), Rows(table).First().GetAttribute("data-hash")));
        Assert.Equal("ascending", table.FindAll("thead th").Single(h => h.Read().StartsWith("Started", StringComparison.Ordinal)).GetAttribute("aria-sort"));
        table.Find("input[type=search]").Input("zz");
        table.WaitForAssertion(() => Assert.Empty(Rows(table)));
    }

    [Fact]
    public async Task It_shows_one_kind_of_owner()
    {
        var session = await TalkedAsync();
        var table = Table();
        table.Find("select").Change("Token");
        table.WaitForAssertion(() => Assert.Empty(Rows(table)));
        table.Find("select").Change("Visitor");
        table.WaitForAssertion(() => Assert.Equal(ShortHash.Of(session.Id.Value), Assert.Single(Rows(table)).GetAttribute("data-hash")));
    }

    [Fact]
    public async Task What_happened_in_one_is_shown_in_numbers()
    {
        var session = await TalkedAsync();
        var table = Table();
        await table.Button(ShortHash.Of(session.Id.Value)).ClickAsync();
        table.WaitForAssertion(() => Assert.Contains("message.added 1", table.Find(".analytics").Read(), StringComparison.Ordinal));
        Assert.DoesNotContain("Hello", table.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_log_is_shown_and_a_changed_line_found()
    {
        await Room.Service.CleanUpAsync(AdminRoom.Root);
        var view = Render<AuditView>(p => p.Add(c => c.Caller, AdminRoom.Root));
        view.WaitForAssertion(() => Assert.Contains("expired sessions cleaned up", Assert.Single(view.FindAll("li")).Read(), StringComparison.Ordinal));
        await view.Button("Check the log").ClickAsync();
        view.WaitForAssertion(() => Assert.Equal("Its one line is as it was written.", view.Find("[data-testid=check]").TextContent));
        await File.WriteAllTextAsync(Room.AuditFile, (await File.ReadAllTextAsync(Room.AuditFile)).Replace("cleaned", "spoiled", StringComparison.Ordinal));
        await view.Button("Check the log").ClickAsync();
        view.WaitForAssertion(() => Assert.StartsWith("Line 1 is not as it was written.", view.Find("[data-testid=check]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_chart_says_what_it_shows()
    {
        var chart = Render<BarChart>(p => p.Add(c => c.Title, "Messages").Add(c => c.Values, [new BarValue("13:00", 4), new BarValue("14:00", 9), new BarValue("15:00", 2)]));
        chart.Role("img", "Messages: 15 together, most at 14:00 with 9, 2 in the last one");
        chart.Render(p => p.Add(c => c.Title, "Messages").Add(c => c.Values, [new BarValue("13:00", 0)]));
        chart.Role("img", "Messages: nothing");
    }

    [Fact]
    public void Who_is_no_admin_sees_nothing()
    {
        Assert.Empty(Render<Board>().FindAll("dl"));
    }
}
