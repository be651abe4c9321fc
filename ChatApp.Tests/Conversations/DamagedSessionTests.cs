using ChatApp.Conversations;
using ChatApp.Tests.Support;
using static ChatApp.Tests.Support.Engine;

namespace ChatApp.Tests.Conversations;

/// <summary>A session whose file is damaged says so, keeps what can be read, and harms no other.</summary>
public sealed class DamagedSessionTests : IAsyncLifetime
{
    readonly TempFolder folder = new();
    Engine engine = default!;

    public Task InitializeAsync()
    {
        engine = new Engine(folder: folder.Path);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await engine.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task What_can_be_read_is_shown_and_nothing_is_added()
    {
        var session = await engine.TalkAsync("first", "1");
        session = await engine.TalkAsync("second", "2", session.Id);
        var other = await engine.TalkAsync("third", "3");
        await DamageAsync(session, "\"second\"");

        var shown = (await engine.Conversations.OpenAsync(Ann, session.Id))!;
        Assert.Equal(2, shown.Messages.Count);
        Assert.True(engine.Conversations.IsDamaged(shown));
        var refused = (await engine.Conversations.SendAsync(Ann, session.Id, "more")).Refusal!;
        Assert.Equal(RefusalCode.Conflict, refused.Code);
        Assert.StartsWith("Part of this conversation's file is damaged", refused.Sentence);

        Assert.False(engine.Conversations.IsDamaged(other));
        Assert.Equal(4, (await engine.TalkAsync("fourth", "4", other.Id)).Messages.Count);
    }

    [Fact]
    public async Task An_answer_that_was_running_is_shown_as_broken_off()
    {
        var sent = await engine.SendAsync("first");
        (await engine.Model.NextAsync()).Say("one").Finish();
        var session = await engine.WhenAsync(sent.Session.Id, s => s.Open is null);
        await DamageAsync(session, "\"turn.closed\"");
        var shown = (await engine.Conversations.OpenAsync(Ann, session.Id))!;
        Assert.Null(shown.Open);
        Assert.Equal(MessageStatus.Interrupted, ((AssistantMessage)shown.Messages[^1]).Status);
    }

    /// <summary>Makes the line with these words unreadable, with a whole line after it, between two runs of the app.</summary>
    async Task DamageAsync(Session session, string words)
    {
        await engine.DisposeAsync();
        var path = Path.Combine(folder.Path, "sessions", $"{session.Log.Id}.jsonl");
        var lines = (await File.ReadAllLinesAsync(path)).ToList();
        var line = lines.FindIndex(l => l.Contains(words, StringComparison.Ordinal));
        Assert.True(line > 0);
        lines[line] = new string('#', lines[line].Length);
        lines.Add(lines[0]);
        await File.WriteAllTextAsync(path, string.Join('\n', lines) + "\n");
        engine = new Engine(folder: folder.Path);
    }
}
