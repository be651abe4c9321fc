using System.Text.Json;
using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Sessions;

namespace ChatApp.Tests.Together;

/// <summary>Somebody in the session who does things at random, and keeps what they were told.</summary>
abstract class Member(Schedule schedule, Caller caller, string name, int seed) : IAsyncDisposable
{
    static readonly string[] Words = ["post it", "cancel", "yes", "no", "hello"];

    static readonly TimeSpan Within = TimeSpan.FromSeconds(60);

    int count;

    protected Schedule Schedule => schedule;

    protected Random Random { get; } = new(seed);

    protected string Name => name;

    public Caller Caller => caller;

    /// <summary>What this member calls the session.</summary>
    public abstract SessionId Id { get; protected set; }

    protected bool IsIn { get; private set; } = true;

    /// <summary>The messages that were taken, by the ids that this member gave them.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>The texts that were taken as versions of drafts.</summary>
    public List<string> Edits { get; } = [];

    public async Task ActAsync(int actions)
    {
        for (var i = 0; i < actions; i++)
        {
            var act = Random.Next(100) switch
            {
                < 26 => SendAsync(),
                < 40 => EditAsync(),
                < 46 => PostAsync(),
                < 50 => CancelAsync(),
                < 54 => AgainAsync(),
                < 60 => LeaveAsync(),
                < 68 => ReturnAsync(),
                < 78 => DropAsync(),
                _ => ChangeObjectAsync(),
            };
            await act.WaitAsync(Within);
        }
    }

    async Task SendAsync()
    {
        var id = New();
        var text = Random.Next(4) switch
        {
            0 => Words[Random.Next(Words.Length)],
            1 => "what do you think?",
            _ => $"Write a post about {id}",
        };
        Note($"sends {id}: {text}");
        // Every fourth is sent again while the first try is on its way, as after a lost connection.
        var tries = await Task.WhenAll(Enumerable.Range(0, Random.Next(4) == 0 ? 2 : 1).Select(_ => schedule.Conversations.SendAsync(caller, Id, text, id)));
        Assert.All(tries, sent => Assert.Equal(IsIn, sent.Ok));
        if (!IsIn) return;
        Assert.Single(tries.Select(t => t.Value!.Message).Distinct());
        Sent.Add(id);
    }

    async Task EditAsync()
    {
        if (await DraftAsync() is not { } draft) return;
        var text = New();
        Note($"edits draft {draft.Number} to {text}");
        var edited = await schedule.Conversations.EditAsync(caller, Id, draft.Id, text, draft.Newest.Number);
        if (edited.Ok) Edits.Add(text);
        else Assert.Equal(RefusalCode.Conflict, edited.Refusal!.Code);
    }

    async Task PostAsync()
    {
        if (await DraftAsync() is not { } draft) return;
        Note($"posts draft {draft.Number}");
        Assert.True(await schedule.Conversations.PostAsync(caller, Id, draft.Id, draft.Newest.Number) is { Ok: true } or { Refusal.Code: RefusalCode.Conflict or RefusalCode.AlreadyDone });
    }

    async Task CancelAsync()
    {
        if (await DraftAsync() is not { } draft) return;
        Note($"cancels draft {draft.Number}");
        Assert.True(await schedule.Conversations.CancelAsync(caller, Id, draft.Id) is { Ok: true } or { Refusal.Code: RefusalCode.Conflict or RefusalCode.AlreadyDone });
    }

    async Task AgainAsync()
    {
        if (await DraftAsync() is not { } draft) return;
        Note($"regenerates draft {draft.Number}");
        Assert.True(await schedule.Conversations.RegenerateAsync(caller, Id, draft.Id) is { Ok: true } or { Refusal.Code: RefusalCode.Conflict or RefusalCode.AlreadyDone });
    }

    async Task LeaveAsync()
    {
        Note("leaves");
        var left = await schedule.Sharing.LeaveAsync(caller, Id);
        if (caller.Id == schedule.Ann)
        {
            Assert.Equal(RefusalCode.Conflict, left.Refusal!.Code);
            return;
        }
        Assert.Equal(IsIn, left.Ok);
        if (!IsIn) return;
        IsIn = false;
        await SentOutAsync();
    }

    /// <summary>Comes back, if this member has left.</summary>
    public async Task ReturnAsync()
    {
        if (IsIn) return;
        Note("joins again");
        Id = Schedule.Value(await schedule.Sharing.JoinAsync(caller, schedule.Link, name)).Session.Id;
        IsIn = true;
        await ConnectAsync();
    }

    async Task DropAsync()
    {
        if (!IsIn) return;
        Note("loses the connection");
        await DisconnectAsync();
        await ConnectAsync();
    }

    /// <summary>Makes, changes or deletes one of a few objects.</summary>
    protected (ObjectAct Act, string Id, JsonElement Fields) NewChange()
    {
        var act = Random.Next(6) switch
        {
            0 => ObjectAct.Delete,
            1 or 2 => ObjectAct.Create,
            _ => ObjectAct.Update,
        };
        var (field, value) = ($"f{Random.Next(3)}", New());
        return (act, $"object{Random.Next(4)}", JsonSerializer.SerializeToElement(new Dictionary<string, string> { [field] = value, ["by"] = name }));
    }

    async Task<Draft?> DraftAsync() =>
        IsIn && await schedule.Conversations.FindAsync(caller, Id) is { Drafts: { Count: > 0 } drafts } ? drafts[Math.Max(0, drafts.Count - 1 - Random.Next(4))] : null;

    string New() => $"{name}-{++count}";

    protected void Note(string what) => schedule.Note($"{name} {what}");

    /// <summary>Begins to follow, from where this member is.</summary>
    public abstract Task ConnectAsync();

    protected abstract Task DisconnectAsync();

    /// <summary>The server ends the connection of who is no longer in the session.</summary>
    protected abstract Task SentOutAsync();

    protected abstract Task ChangeObjectAsync();

    /// <summary>Whether all that happened was told, once and in order.</summary>
    /// <param name="last">The object that was made last.</param>
    public abstract Task CheckAsync(Session final, string last);

    public abstract ValueTask DisposeAsync();
}
