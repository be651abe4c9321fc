using System.Text.Json;
using ChatApp.Access;
using ChatApp.Components.AiSidebar;
using ChatApp.Conversations;
using ChatApp.Tests.Api;
using ChatApp.Tests.EndToEnd;
using ChatApp.Tests.Gateway;
using ChatApp.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatApp.Tests.Together;

/// <summary>What the host decides about somebody is so within two seconds on all that they have open: circuit, event stream, socket; with a cookie and with a token.</summary>
public sealed class TakesEffectTests : IAsyncLifetime
{
    static readonly TimeSpan Soonest = TimeSpan.FromSeconds(2);
    static readonly Caller Ann = new("ann");

    readonly AppServer app = new(new Dictionary<string, string?> { ["Assistants:Offline:TokensPerSecond"] = "20", ["Access:Limits:Guesses"] = "0" });
    readonly AsyncServiceScope scope;
    Session session = default!;

    public TakesEffectTests() => scope = app.Services.CreateAsyncScope();

    SharingService Sharing => scope.ServiceProvider.GetRequiredService<SharingService>();

    ConversationService Conversations => scope.ServiceProvider.GetRequiredService<ConversationService>();

    public async Task InitializeAsync() => session = (await Conversations.BeginAsync(Ann)).Value!;

    public async Task DisposeAsync()
    {
        await scope.DisposeAsync();
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_is_removed_mid_answer_is_told_nothing_more_by_stream_and_socket(bool byToken)
    {
        using var bob = await JoinAsync(byToken);
        Assert.True((await Conversations.SendAsync(Ann, session.Id, "Create a Facebook post about tea")).Ok);
        var stream = await StreamAsync(bob);
        using var socket = await ConnectAsync(bob);
        await socket.ReadAsync("sync.full");
        await socket.ReadAsync("delta");

        Assert.True((await Sharing.RemoveAsync(Ann, session.Id, "p2")).Ok);
        await stream.WaitAsync(Soonest);
        Assert.Equal("gone", (await socket.ReadAsync("error").WaitAsync(Soonest)).GetProperty("code").GetString());
        Assert.Null(await socket.ReadAsync().WaitAsync(Soonest));
        Assert.NotNull((await Conversations.FindAsync(Ann, session.Id))!.Open);
        foreach (var path in new[] { $"/api/chat/{bob.Id}", $"/api/sessions/{bob.Id}", $"/api/chat/{bob.Id}/events" }) Assert.Equal(byToken ? 401 : 404, (await bob.Program.GetAsync(path)).Code);
        Assert.Equal(byToken ? 401 : 404, await SocketClient.RefusedAsync($"{app.Url}/ws/sessions/{bob.Id}", bob.Program.Credentials));
    }

    [Fact]
    public async Task Who_is_removed_sees_it_in_their_tab()
    {
        await using var tab = await TabAsync();
        Assert.True((await Sharing.RemoveAsync(Ann, session.Id, "p2")).Ok);
        await Soon.IsSoAsync(() => tab.Live.Session is null && tab.Live.Lost is not null, Soonest);
        await Soon.IsSoAsync(() => !scope.ServiceProvider.GetRequiredService<Presence>().Of(session.Log).ContainsKey("p2"), Soonest);
    }

    [Fact]
    public async Task An_editor_who_becomes_a_viewer_changes_nothing_more_by_tab_route_or_socket_and_goes_on_reading()
    {
        using var bob = await JoinAsync(byToken: false);
        using var socket = await ConnectAsync(bob);
        await socket.ReadAsync("sync.full");
        await using var tab = await TabAsync();
        Assert.True((await Sharing.ChangeRoleAsync(Ann, session.Id, "p2", SessionRole.Viewer)).Ok);
        Assert.True((await Sharing.ChangeRoleAsync(Ann, session.Id, "p3", SessionRole.Viewer)).Ok);

        await Soon.IsSoAsync(() => !tab.Live.Viewpoint.MayWrite, Soonest);
        var changed = (await socket.ReadAsync("user.changed").WaitAsync(Soonest)).GetProperty("data");
        Assert.Equal("viewer", changed.GetProperty("role").GetString());
        await socket.SendAsync(new { type = "object.created", data = new { id = "a" } });
        Assert.Equal("forbidden", (await socket.ReadAsync("error").WaitAsync(Soonest)).GetProperty("code").GetString());
        Assert.Equal(403, (await bob.Program.ChatAsync("hello", bob.Id)).Code);
        Assert.True((await Conversations.SendAsync(Ann, session.Id, "hello")).Ok);
        Assert.Equal("hello", (await socket.ReadAsync("message")).GetProperty("data").GetProperty("content").GetString());
    }

    [Fact]
    public async Task A_token_of_before_a_change_of_role_opens_nothing_and_what_it_had_open_ends()
    {
        using var bob = await JoinAsync(byToken: true);
        Assert.True((await Conversations.SendAsync(Ann, session.Id, "hello")).Ok);
        var stream = await StreamAsync(bob);
        using var socket = await ConnectAsync(bob);
        await socket.ReadAsync("sync.full");
        Assert.True((await Sharing.ChangeRoleAsync(Ann, session.Id, "p2", SessionRole.Viewer)).Ok);
        await stream.WaitAsync(Soonest);
        Assert.Equal("token_over", (await socket.ReadAsync("error").WaitAsync(Soonest)).GetProperty("code").GetString());
        Assert.Null(await socket.ReadAsync().WaitAsync(Soonest));
        Assert.Equal(401, (await bob.Program.GetAsync($"/api/chat/{bob.Id}")).Code);
    }

    [Fact]
    public async Task The_others_hear_at_once_that_somebody_was_removed_whose_presence_was_only_a_heartbeat()
    {
        using var bob = await JoinAsync(byToken: false);
        using var cid = await JoinAsync(byToken: false, "cid");
        using var socket = await ConnectAsync(cid);
        await socket.ReadAsync("sync.full");
        Assert.Equal(200, (await bob.Program.PostAsync($"/api/sessions/{bob.Id}/heartbeat", new { timestamp = 1 })).Code);
        Assert.Equal("p2", (await socket.ReadAsync("user.joined")).GetProperty("data").GetProperty("participant_id").GetString());
        Assert.True((await Sharing.RemoveAsync(Ann, session.Id, "p2")).Ok);
        Assert.Equal("p2", (await socket.ReadAsync("user.left").WaitAsync(Soonest)).GetProperty("data").GetProperty("participant_id").GetString());
    }

    [Fact]
    public async Task Handing_over_is_told_of_both()
    {
        using var bob = await JoinAsync(byToken: false);
        using var socket = await ConnectAsync(bob);
        await socket.ReadAsync("sync.full");
        Assert.True((await Sharing.HandOverAsync(Ann, session.Id, "p2")).Ok);
        var told = new[] { await socket.ReadAsync("user.changed"), await socket.ReadAsync("user.changed") }.Select(m => m.GetProperty("data"));
        Assert.Equal([("p2", "host", true), ("p1", "editor", false)],
            told.Select(d => (d.GetProperty("participant_id").GetString(), d.GetProperty("role").GetString(), d.GetProperty("is_host").GetBoolean())));
    }

    [Fact]
    public async Task Who_goes_without_a_word_is_gone_within_a_second_and_who_has_another_socket_open_is_not()
    {
        using var bob = await JoinAsync(byToken: false);
        using var cid = await JoinAsync(byToken: false, "cid");
        using var socket = await ConnectAsync(cid);
        await socket.ReadAsync("sync.full");
        var (one, two) = (await ConnectAsync(bob), await ConnectAsync(bob));
        await socket.ReadAsync("user.joined");
        await two.ReadAsync("sync.full");
        one.Dispose();
        // In its turn among what follows: had anybody left, it would have come before.
        await two.SendAsync(new { type = "object.created", data = new { id = "a" } });
        JsonElement message;
        do message = (await socket.ReadAsync())!.Value;
        while (message.GetProperty("type").GetString() is "user.changed");
        Assert.Equal("object.created", message.GetProperty("type").GetString());
        two.Dispose();
        Assert.Equal("p2", (await socket.ReadAsync("user.left").WaitAsync(TimeSpan.FromSeconds(1))).GetProperty("data").GetProperty("participant_id").GetString());
    }

    sealed record Guest(ApiClient Program, string Id) : IDisposable
    {
        public void Dispose() => Program.Dispose();
    }

    async Task<Guest> JoinAsync(bool byToken, string name = "bob")
    {
        var code = (await Sharing.InviteAsync(Ann, session.Id, InviteKind.Code, SessionRole.Editor, hostName: "Ann")).Value!.Secret;
        var program = new ApiClient(app.Url);
        var joined = await program.PostAsync("/api/sessions/shared/join", new { share_code = code, user_id = name });
        return new(byToken ? new ApiClient(app.Url, joined["access_token"]) : program, joined["session_id"]);
    }

    Task<SocketClient> ConnectAsync(Guest guest) => SocketClient.ConnectAsync($"{app.Url}/ws/sessions/{guest.Id}", guest.Program.Credentials);

    /// <summary>An open event stream that has told something, as a task that is over when it is.</summary>
    static async Task<Task> StreamAsync(Guest guest)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var reading = Task.Run(async () =>
        {
            await foreach (var _ in guest.Program.StreamAsync(HttpMethod.Get, $"/api/chat/{guest.Id}/events")) begun.TrySetResult();
        });
        await Task.WhenAny(begun.Task, reading);
        return reading;
    }

    /// <summary>A circuit of p2's, or of another guest who came by a link.</summary>
    async Task<OpenTab> TabAsync()
    {
        var link = (await Sharing.InviteAsync(Ann, session.Id, InviteKind.Link, SessionRole.Editor, hostName: "Ann")).Value!.Secret;
        var caller = new Caller("dee");
        var joined = (await Sharing.JoinAsync(caller, link, "Dee")).Value!;
        var circuit = app.Services.CreateAsyncScope();
        var live = circuit.ServiceProvider.GetRequiredService<LiveSession>();
        live.Connect();
        await live.ShowAsync(caller, joined.Session);
        return new(circuit, live);
    }

    sealed record OpenTab(AsyncServiceScope Circuit, LiveSession Live) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Circuit.DisposeAsync();
    }
}
