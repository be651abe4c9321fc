using System.Text;
using System.Text.Json;
using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Publishing;
using ChatApp.Sessions;
using ChatApp.Tests.Api;
using ChatApp.Tests.EndToEnd;
using ChatApp.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatApp.Tests.Together;

/// <summary>One session with its host, two more in circuits and two on sockets. The seed says what each of them does; who is first is for the machine to say.</summary>
sealed class Schedule(AppServer app, int seed) : IAsyncDisposable
{
    const int ActionsOfEach = 60;
    const string Last = "the end";

    readonly AsyncServiceScope scope = app.Services.CreateAsyncScope();
    readonly List<Member> members = [];
    readonly List<string> trail = [];

    public AppServer App => app;

    /// <summary>The host, as a caller.</summary>
    public string Ann { get; } = $"ann-{seed}";

    public ConversationService Conversations => scope.ServiceProvider.GetRequiredService<ConversationService>();

    public SharingService Sharing => scope.ServiceProvider.GetRequiredService<SharingService>();

    public ObjectService Objects => scope.ServiceProvider.GetRequiredService<ObjectService>();

    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>The way in that all guests come by.</summary>
    public string Link { get; private set; } = "";

    /// <summary>What was done, the newest last.</summary>
    public string Trail
    {
        get
        {
            lock (trail) return string.Join('\n', trail.TakeLast(60));
        }
    }

    public void Note(string what)
    {
        lock (trail) trail.Add(what);
    }

    public async Task RunAsync()
    {
        var ann = new Caller(Ann);
        var begun = Value(await Conversations.BeginAsync(ann));
        Link = Value(await Sharing.InviteAsync(ann, begun.Id, InviteKind.Link, SessionRole.Editor, hostName: "Ann")).Secret;
        Value(await Sharing.AllowPostingAsync(ann, begun.Id, editors: true));
        members.Add(new CircuitMember(this, ann, "Ann", seed * 10, begun));
        foreach (var (name, number) in new[] { ("Bob", 1), ("Cid", 2) })
        {
            var joined = Value(await Sharing.JoinAsync(new Caller($"{name}-{seed}"), Link, name));
            members.Add(new CircuitMember(this, new Caller($"{name}-{seed}"), name, (seed * 10) + number, joined.Session));
        }
        foreach (var (name, number) in new[] { ("Dee", 3), ("Eve", 4) }) members.Add(await SocketMemberAsync(name, (seed * 10) + number));
        foreach (var member in members) await member.ConnectAsync();

        await Task.WhenAll(members.Select(m => Task.Run(() => m.ActAsync(ActionsOfEach))));
        foreach (var member in members) await member.ReturnAsync();
        await WhenQuietAsync(ann, begun.Id);
        Value(await Objects.ApplyAsync(ann, begun.Id, [new ObjectChange(ObjectAct.Create, Last, JsonSerializer.SerializeToElement(new { }))]));
        var final = (await Conversations.FindAsync(ann, begun.Id))!;
        foreach (var member in members) await member.CheckAsync(final, Last);
        await CheckAsync(final);

        foreach (var member in members) await member.DisposeAsync();
        await Soon.IsSoAsync(() => Get<Presence>().Of(final.Log).Count == 0, TimeSpan.FromSeconds(10));
    }

    /// <summary>What was taken is there once; nothing else is.</summary>
    async Task CheckAsync(Session final)
    {
        var lines = await Get<IJournal>().ReadAsync(final.Log);
        Assert.Equal(Enumerable.Range(1, (int)final.Version).Select(i => (long)i), lines.Select(l => l.Sequence));
        var stored = lines.Aggregate(new Session(final.Log), (s, line) => s.Apply(SessionEventJson.Read(line)));
        Same(final, stored, "the journal");

        var said = final.Messages.OfType<PersonMessage>().ToList();
        Assert.Equal(members.SelectMany(m => m.Sent).Order(), said.Select(m => m.ClientId!).Order());
        Assert.All(said, m => Assert.Equal(m.ClientId!.Split('-')[0], final.PersonOf(m.By)!.Name));
        Assert.All(said, m => Assert.NotEqual(Message.Waiting, m.Parent));
        var byHand = final.Drafts.SelectMany(d => d.Versions).Where(v => v.Content.ByHand).ToList();
        Assert.Equal(members.SelectMany(m => m.Edits).Order(), byHand.Select(v => v.Content.Text).Order());
        Assert.All(byHand, v => Assert.Equal(v.Content.Text.Split('-')[0], final.PersonOf(v.By)!.Name));

        var feed = Get<FeedPublisher>();
        var posts = new List<Post>();
        foreach (var member in members) posts.AddRange(await feed.ListAsync(member.Caller.Id));
        Assert.Equal(final.Drafts.Where(d => d.State == DraftState.Posted).Select(d => $"{d.Id.Value}-{d.PostVersion}").Order(), posts.Select(p => p.Id).Order());
    }

    /// <summary>Two folds that say the same.</summary>
    public static void Same(Session expected, Session actual, string whose)
    {
        // Everybody calls the session by a name of their own.
        var (one, two) = (Encoding.UTF8.GetString(SessionSnapshot.Write(expected)), Encoding.UTF8.GetString(SessionSnapshot.Write(actual)));
        if (one == two) return;
        var at = one.Zip(two).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Fail($"{whose} ended with another session, from here on:\n{Around(one, at)}\n{Around(two, at)}");
    }

    static string Around(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 200)];

    /// <summary>Until no answer runs, none waits and no draft is on its way to the publisher.</summary>
    async Task WhenQuietAsync(Caller ann, SessionId id) => await Soon.IsSoAsync(async () =>
        await Conversations.FindAsync(ann, id) is { Open: null, Waiting.IsEmpty: true } session && session.Drafts.TrueForAll(d => d.State != DraftState.Posting));

    async Task<SocketMember> SocketMemberAsync(string name, int seed)
    {
        var program = new ApiClient(app.Url);
        var joined = await program.PostAsync("/api/sessions/shared/join", new { share_code = Link, user_id = name });
        Assert.Equal("editor", joined["role"]);
        var session = (await Conversations.FindAsync(members[0].Caller, members[0].Id))!;
        return new SocketMember(this, new Caller(session.Participants[^1].Caller), name, seed, joined["session_id"], program);
    }

    public static T Value<T>(Outcome<T> outcome)
    {
        Assert.True(outcome.Ok, outcome.Refusal?.Sentence);
        return outcome.Value!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var member in members) await member.DisposeAsync();
        await scope.DisposeAsync();
    }
}
