using ChatApp.Assistants;
using ChatApp.Assistants.Offline;

namespace ChatApp.Tests.Assistants.Offline;

/// <summary>Talks to the offline assistant and keeps the draft, as the engine does.</summary>
sealed class Conversation(long seed = 1)
{
    readonly List<string> instructions = [];
    readonly List<string> versions = [];
    long turn = seed * 1_000;

    public DraftContext? Current { get; private set; }

    public IReadOnlyList<string> Versions => versions;

    public OfflineReply Say(string text) => Take(new(TurnRequestKind.Message, text, Current, turn++));

    public OfflineReply Regenerate() => Take(new(TurnRequestKind.Regenerate, instructions[0], Current, turn++));

    public OfflineReply Shorten() => Take(new(TurnRequestKind.Shorten, instructions[0], Current, turn++));

    /// <summary>The text of the draft that <paramref name="text"/> leads to; the test fails when it leads to none.</summary>
    public string Draft(string text)
    {
        var reply = Say(text);
        Assert.True(reply.Draft is not null, $"No draft for \"{text}\", but: {reply.Before}");
        return reply.Draft.Text;
    }

    OfflineReply Take(TurnRequest request)
    {
        var reply = OfflineWriter.Reply(request);
        if (reply.Draft is not { } draft)
        {
            return reply;
        }

        if (draft.Revises is null)
        {
            instructions.Clear();
            versions.Clear();
        }

        if (request.Kind is TurnRequestKind.Message)
        {
            instructions.Add(request.Text);
        }

        versions.Add(draft.Text);
        Current = new(draft.Revises ?? 7, draft.Platform.Key, draft.Text, [.. instructions], [.. versions], draft.ImagePrompt);
        return reply;
    }
}
