using ChatApp.Publishing;

namespace ChatApp.Conversations;

public sealed partial record Session
{
    /// <summary>The session after this event. It never throws: what does not fit any more is skipped, and counted.</summary>
    public Session Apply(Recorded recorded)
    {
        var (sequence, at, e) = recorded;
        var next = this with { Version = sequence };
        next = e switch
        {
            SessionStarted started => next with { Id = started.Session, Owner = started.Owner, CreatedAt = at, LiveSince = at, Starter = started.Owner, IsByToken = started.ByToken },
            SessionEnded ended => next with { Ended = ended.Reason, TokensFrom = sequence },
            SessionRestored restored => next with { Id = restored.Session, LiveSince = at, Ended = null },
            SessionRenamed renamed => next with { Name = renamed.Title },
            SessionPinned pinned => next with { IsPinned = pinned.Pinned },
            SessionDiscarded discarded => next with { DiscardedAt = at, WasLive = discarded.WasLive },
            SessionKept => next with { DiscardedAt = null },
            MessageAdded added => next.Add(new PersonMessage(sequence, at, added.Text, added.ClientId, added.Edits, added.By) { Context = added.Context, Pictures = added.Pictures ?? [] }),
            MessageImported imported => next.Import(sequence, at, imported),
            TurnStarted started => next.Start(sequence, at, started),
            TurnClosed closed => next.Close(at, closed),
            ConversationSummarized summarized => next with { Summaries = Summaries.Add(new Summary(sequence, summarized.Through, summarized.Text)) },
            VersionShown shown => next.Show(shown.Message),
            ModelChosen chosen => next with { Model = chosen.Model },
            DraftCreated created => next.Create(at, created),
            DraftVersionAdded added => next.Change(added.Draft, d => d with { Versions = d.Versions.Add(new DraftVersion(d.Versions.Length + 1, at, added.Content, added.By)) }),
            DraftImageDescribed described => next.Change(described.Draft, d => d.Described(described.Version, described.Alt)),
            StyleChosen chosen => next with { Style = chosen.Style },
            DraftPosting posting => next.Change(posting.Draft, d => d with { State = DraftState.Posting, PostVersion = posting.Version, PostedBy = posting.By, Reason = null }),
            DraftPosted posted => next.Change(posted.Draft, d => d with { State = DraftState.Posted, PostVersion = posted.Version, PostUrl = posted.Url, PostedAt = at }),
            DraftFailed failed => next.Change(failed.Draft, d => d with { State = DraftState.Failed, PostVersion = failed.Version, Reason = failed.Reason }),
            DraftCancelled cancelled => next.Change(cancelled.Draft, d => d with { State = DraftState.Cancelled, Reason = null }),
            ScreenshotTaken taken => next with { Screenshot = new Screenshot(sequence, at, taken.Attachment, taken.MediaType, taken.Width, taken.Height, taken.Bytes) },
            ScreenshotDescribed described => next.Screenshot?.Id == described.Screenshot ? next with { Screenshot = next.Screenshot with { Text = described.Text } } : next,
            ScreenshotErased => next with { Screenshot = null },
            _ => next.Share(sequence, at, e),
        };
        return e is PersonEvent or TurnClosed ? next with { LastActivity = at } : next;
    }

    Session Add(PersonMessage message) => this with
    {
        Messages = Messages.Add(message),
        Waiting = Waiting.Add(message.Id),
        ClientIds = message.ClientId is { } id ? ClientIds.SetItem(id, message.Id) : ClientIds,
    };

    Session Import(long id, DateTimeOffset at, MessageImported imported)
    {
        Message message = imported.FromAssistant
            ? new AssistantMessage(id, at, Leaf, TurnPlan.Answer, null, MessageStatus.Complete, [new MessagePart(imported.Text)]) { Imported = true, ClosedAt = at }
            : new PersonMessage(id, at, imported.Text, null, null, null) { Parent = Leaf, Imported = true };
        return (this with { Messages = Messages.Add(message) }).Attach(message);
    }

    Session Start(long turn, DateTimeOffset at, TurnStarted started)
    {
        var next = this;
        var parent = Leaf;
        if (started.Replaces is { } replaced && Find(replaced) is { } old) parent = old.Parent;
        if (started.Request is { } request && Find(request) is PersonMessage message && message.Parent == Message.Waiting)
        {
            parent = message.Edits is { } edited && Find(edited) is { Parent: >= 0 } before ? before.Parent : Leaf;
            next = next.Attach(message with { Parent = parent }) with { Waiting = Waiting.Remove(request) };
            parent = request;
        }
        var answer = new AssistantMessage(turn, at, parent, started.Plan, started.Request, MessageStatus.Streaming, []);
        return (next with { Messages = next.Messages.Add(answer) }).Attach(answer) with { Open = answer, Subject = null };
    }

    /// <summary>Puts a message under its parent, as the version that is shown and the end of the transcript.</summary>
    Session Attach(Message message)
    {
        var next = Put(message);
        var first = Find(message.Parent)?.Child ?? Root;
        if (first != Message.None)
            next = next with { Siblings = next.Siblings.SetItem(message.Parent, Siblings.TryGetValue(message.Parent, out var all) ? all.Add(message.Id) : [first, message.Id]) };
        return next.Lead(message.Parent, message.Id) with { Leaf = message.Id };
    }

    Session Lead(long parent, long child) =>
        parent == Message.None ? this with { Root = child } : Find(parent) is { } above ? Put(above with { Child = child }) : this;

    Session Close(DateTimeOffset at, TurnClosed closed)
    {
        if (Find(closed.Turn) is not AssistantMessage message) return this;
        var drafts = closed.Parts.Where(p => p.Draft is not null).Select(p => p.Draft).Distinct().ToList();
        return Put(message with { Status = closed.Status, Parts = closed.Parts, Reason = closed.Reason, ClosedAt = at, Usage = closed.Usage }) with
        {
            Open = Open?.Id == closed.Turn ? null : Open,
            Subject = closed.Status != MessageStatus.Complete ? null : drafts.Count == 1 ? drafts[0] : message.Plan.Kind is PlanKind.Post or PlanKind.Tell ? message.Plan.Draft : null,
        };
    }

    Session Show(long shown)
    {
        if (Find(shown) is not { Parent: >= 0 } message) return this;
        var next = Lead(message.Parent, shown);
        var leaf = message;
        while (leaf.Child != Message.None && next.Find(leaf.Child) is { } below) leaf = below;
        return next with { Leaf = leaf.Id };
    }

    Session Create(DateTimeOffset at, DraftCreated created) => Platform.Find(created.Platform) is not { } platform ? this : this with
    {
        Drafts = Drafts.Add(new Draft(created.Draft, Drafts.Count + 1, platform, created.Request, created.From, [new DraftVersion(1, at, created.Content, null)])),
    };

    Session Change(DraftId id, Func<Draft, Draft> change)
    {
        var index = Drafts.FindIndex(d => d.Id == id);
        return index < 0 ? this : this with { Drafts = Drafts.SetItem(index, change(Drafts[index])) };
    }

    Session Put(Message message)
    {
        var index = IndexOf(message.Id);
        return index < 0 ? this : this with { Messages = Messages.SetItem(index, message) };
    }
}
