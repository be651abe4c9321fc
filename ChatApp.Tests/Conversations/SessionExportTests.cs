using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;
using ChatApp.Tests.Assistants.Pictures;
using ChatApp.Tests.Support;
using static ChatApp.Tests.Support.Engine;

namespace ChatApp.Tests.Conversations;

/// <summary>Sessions as files: what is saved, and what is believed of what is read.</summary>
public sealed class SessionExportTests : IAsyncLifetime
{
    const string Draft = "Here is a draft.\n<draft platform=\"facebook\" image=\"a lamp\">\nLight a lamp.\n</draft>";

    readonly Engine engine = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => engine.DisposeAsync().AsTask();

    async Task<string> JsonAsync(SessionId id)
    {
        using var stream = new MemoryStream();
        await (await engine.Conversations.ExportAsync(Ann, id))!.WriteJsonAsync(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    Task<Outcome<Session>> ImportAsync(string json) => engine.Conversations.ImportAsync(Ann, new MemoryStream(Encoding.UTF8.GetBytes(json)));

    async Task<Session> EventfulAsync()
    {
        var session = await engine.TalkAsync("Create a Facebook post about Diwali with image", Draft);
        await engine.Conversations.EditAsync(Ann, session.Id, session.Drafts[0].Id, "Light two lamps. ✨ \"quoted\" <b>");
        await engine.Conversations.PostAsync(Ann, session.Id, session.Drafts[0].Id);
        await engine.TalkAsync("हिन्दी में?", "| a | b |\n|---|---|\n| 1 | 2 |", session.Id);
        await engine.Conversations.RenameAsync(Ann, session.Id, "Lamps");
        await engine.Conversations.PinAsync(Ann, session.Id, true);
        await engine.Conversations.EndAsync(Ann, session.Id);
        engine.Clock.Advance(TimeSpan.FromHours(1));
        return (await engine.Conversations.RestoreAsync(Ann, session.Id)).Value!;
    }

    [Fact]
    public async Task A_round_trip_changes_nothing()
    {
        var session = await EventfulAsync();
        Assert.NotNull(session.Drafts[0].Versions[0].Content.Image);
        engine.Clock.Advance(TimeSpan.FromHours(2));
        var saved = await JsonAsync(session.Id);
        var imported = await ImportAsync(saved);
        Assert.True(imported.Ok, imported.Refusal?.Sentence);
        var copy = imported.Value!;
        Assert.NotEqual((session.Log, session.Id), (copy.Log, copy.Id));
        Assert.Equal(saved, await JsonAsync(copy.Id));
        Assert.Equal(("Lamps", true, session.LastActivity), (copy.Title, copy.IsPinned, copy.LastActivity));
        Assert.Null(await engine.Conversations.OpenAsync(Ann, copy.Id));

        // The picture came along, and the draft is one of its own.
        var image = copy.Drafts[0].Versions[0].Content.Image!;
        Assert.NotNull(await engine.Conversations.ReadAttachmentAsync(Ann, copy.Id, image.Attachment));
        Assert.NotEqual(session.Drafts[0].Id, copy.Drafts[0].Id);
        Assert.Equal(["Lamps", "Lamps"], (await engine.Conversations.HistoryAsync(Ann)).Sessions.Select(s => s.Title));
    }

    [Fact]
    public async Task What_is_beside_the_conversation_comes_along_too()
    {
        var fields = ImmutableSortedDictionary<string, JsonElement>.Empty.Add("settings", Json("""{"by":"ann","draft":"x"}"""));
        var session = (await engine.Objects.CreateAsync(Ann, fields)).Value!;
        await engine.Objects.ApplyAsync(Ann, session.Id,
        [
            new(ObjectAct.Create, "cube", Json("""{"id":"cube","from":"Paris","by":"train","draft":{"from":1},"x":1}""")),
            new(ObjectAct.Update, "cube", Json("""{"x":2.5}""")),
            new(ObjectAct.Create, "ball", Json("""{"id":"ball"}""")),
            new(ObjectAct.Delete, "ball", default),
        ]);
        await engine.Conversations.TakeScreenshotAsync(Ann, session.Id, TestPictures.Png(30, 20));
        await foreach (var _ in engine.Conversations.AnalyzeAsync(Ann, session.Id)) { }
        var invite = (await engine.Sharing.InviteAsync(Ann, session.Id, InviteKind.Link, SessionRole.Editor, hostName: "Ann")).Value!;
        var bobs = (await engine.Sharing.JoinAsync(Bob, invite.Secret, "Bob")).Value!.Session;
        await engine.Conversations.SendAsync(Bob, bobs.Id, "Hello from Bob", model: "offline");
        (await engine.Model.NextAsync()).Say("Hello Bob.").Finish();
        session = await engine.WhenAsync(session.Id, s => s.Open is null);

        engine.Clock.Advance(TimeSpan.FromHours(2));
        var saved = await JsonAsync(session.Id);
        Assert.DoesNotContain("\"bob\"", saved, StringComparison.Ordinal);
        Assert.DoesNotContain(bobs.Id.Value, saved, StringComparison.Ordinal);
        var copy = (await ImportAsync(saved)).Value!;
        Assert.Equal(saved, await JsonAsync(copy.Id));
        Assert.Equal(session.Objects["cube"].Fields.Select(f => (f.Key, f.Value.GetRawText())), Assert.Single(copy.Objects).Value.Fields.Select(f => (f.Key, f.Value.GetRawText())));
        Assert.Equal("""{"by":"ann","draft":"x"}""", copy.Fields["settings"].GetRawText());
        Assert.Equal(session.Screenshot, copy.Screenshot);
        Assert.NotNull(await engine.Conversations.ReadAttachmentAsync(Ann, copy.Id, copy.Screenshot!.Attachment));
        Assert.Equal("offline", copy.Model);
        // People are here, not in the file: the copy is the importer's alone.
        Assert.False(copy.IsShared);
        Assert.Null(await engine.Conversations.FindAsync(Bob, copy.Id));
    }

    [Fact]
    public async Task A_conversation_that_was_held_elsewhere_comes_along_too()
    {
        var sent = await engine.Conversations.SendAsync(Ann, null, "And now?", null, new ChatBackground(null, [new(false, "Earlier question"), new(true, "Earlier answer")]));
        (await engine.Model.NextAsync()).Say("Now this.").Finish();
        await engine.WhenAsync(sent.Value!.Session.Id, s => s.Open is null);
        engine.Clock.Advance(TimeSpan.FromHours(2));
        var saved = await JsonAsync(sent.Value!.Session.Id);
        var copy = (await ImportAsync(saved)).Value!;
        Assert.Equal(saved, await JsonAsync(copy.Id));
        Assert.Equal(["Earlier question", "Earlier answer", "And now?", "Now this."], copy.Backwards().Reverse().Select(m => string.Concat(copy.TextsOf(m))));
    }

    [Theory]
    [InlineData("\"mediaType\":\"image/png\"", "\"mediaType\":\"text/html\"")]
    [InlineData("\"mediaType\":\"image/png\"", "\"mediaType\":\"image/gif\"")]
    [InlineData("\"width\":30", "\"width\":-30")]
    public async Task A_screenshot_that_is_no_picture_is_refused(string part, string instead)
    {
        var session = (await engine.Conversations.BeginAsync(Ann)).Value!;
        await engine.Conversations.TakeScreenshotAsync(Ann, session.Id, TestPictures.Png(30, 20));
        var saved = await JsonAsync(session.Id);
        Assert.Contains(part, saved, StringComparison.Ordinal);
        Assert.NotNull((await ImportAsync(saved.Replace(part, instead, StringComparison.Ordinal))).Refusal);
        Assert.True((await ImportAsync(saved)).Ok);
    }

    static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement.Clone();

    [Fact]
    public async Task A_file_names_nobody_and_no_session()
    {
        var session = await EventfulAsync();
        var saved = await JsonAsync(session.Id);
        Assert.DoesNotContain("session_", saved, StringComparison.Ordinal);
        Assert.DoesNotContain("\"ann\"", saved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_imported_session_can_be_restored_and_gone_on_with()
    {
        var session = await EventfulAsync();
        engine.Clock.Advance(TimeSpan.FromHours(2));
        var copy = (await ImportAsync(await JsonAsync(session.Id))).Value!;
        var restored = (await engine.Conversations.RestoreAsync(Ann, copy.Id)).Value!;
        var after = await engine.TalkAsync("Go on", "Gladly.", restored.Id);
        Assert.Equal(session.Messages.Count + 2, after.Messages.Count);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"format":"chatapp-session","version":2,"events":[]}""")]
    [InlineData("""{"format":"chatapp-session","version":1,"events":[]}""")]
    [InlineData("""{"format":"chatapp-session","version":1,"events":[{"sequence":1,"at":"2026-11-20T09:00:00Z","type":"message.added","data":{"text":"x"}}]}""")]
    [InlineData("""{"format":"chatapp-session","version":1,"events":[{"sequence":1,"at":"2026-11-20T09:00:00Z","type":"session.started"},{"sequence":2,"at":"2026-11-20T09:00:00Z","type":"message.added","data":{}}]}""")]
    [InlineData("""{"format":"chatapp-session","version":1,"events":[{"sequence":1,"at":"2026-11-20T09:00:00Z","type":"session.started"},{"sequence":2,"at":"2026-11-20T09:00:00Z","type":"alias.bound","data":{"caller":"bob","alias":"x"}}]}""")]
    public async Task What_is_no_saved_session_is_refused(string json)
    {
        var refused = (await ImportAsync(json)).Refusal!;
        Assert.Equal("This is not a session that ChatApp saved. Choose a JSON file from Save as.", refused.Sentence);
        Assert.Empty(engine.Get<IJournal>().List(LogId.Session));
    }

    [Fact]
    public async Task Links_that_run_something_and_pictures_that_are_others_are_refused()
    {
        var saved = await JsonAsync((await EventfulAsync()).Id);
        Assert.NotNull((await ImportAsync(saved.Replace("\"url\":\"/feed/", "\"url\":\"javascript:", StringComparison.Ordinal))).Refusal);
        var at = saved.IndexOf("\"attachments\":{\"", StringComparison.Ordinal) + 16;
        Assert.NotNull((await ImportAsync(saved[..at] + (saved[at] == 'a' ? 'b' : 'a') + saved[(at + 1)..])).Refusal);
        Assert.Single(engine.Get<IJournal>().List(LogId.Session));
    }

    [Fact]
    public async Task A_file_from_the_future_is_not_live_for_ever()
    {
        var saved = (await JsonAsync((await engine.TalkAsync("Hello", "Hi.")).Id)).Replace("2026-", "2036-", StringComparison.Ordinal);
        var copy = (await ImportAsync(saved)).Value!;
        Assert.Equal(engine.Clock.GetUtcNow(), copy.LastActivity);
    }

    [Fact]
    public async Task Markdown_has_the_messages_and_the_drafts()
    {
        var session = await EventfulAsync();
        using var stream = new MemoryStream();
        await (await engine.Conversations.ExportAsync(Ann, session.Id))!.WriteMarkdownAsync(stream);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.StartsWith("# Lamps\n", text, StringComparison.Ordinal);
        Assert.Contains("## You · 2026-11-20 09:00 UTC\n\nCreate a Facebook post about Diwali with image\n", text, StringComparison.Ordinal);
        Assert.Contains("> **Draft for Facebook**, version 1, posted\n>\n> Light a lamp.\n", text, StringComparison.Ordinal);
        Assert.Contains("| 1 | 2 |", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_thousand_messages_are_saved_in_less_than_two_seconds()
    {
        var builder = new SessionBuilder();
        for (var m = 0; m < 1_000; m++) builder.Say($"Question {m}").Answer(string.Join(' ', Enumerable.Repeat("An answer of some length.", 20)));
        await engine.Get<IJournal>().AppendAsync(builder.Session.Log, 0, [.. builder.Events.Select(e => SessionEventJson.Write(e.Event, RandomId.New(), e.At, titled: e.Sequence > 2))]);
        var (saved, best) = ("", TimeSpan.MaxValue);
        // The best of three, because others use the machine too.
        for (var attempt = 0; attempt < 3 && best > TimeSpan.FromSeconds(2); attempt++)
        {
            var watch = Stopwatch.StartNew();
            saved = await JsonAsync(builder.Session.Id);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }
        Assert.True(best < TimeSpan.FromSeconds(2), $"{best.TotalMilliseconds} ms");
        Assert.Contains("Question 999", saved, StringComparison.Ordinal);
    }
}
