using System.Runtime.CompilerServices;
using ChatApp.Access;
using ChatApp.Assistants.Pictures;
using ChatApp.Journal;
using ChatApp.Sessions;
using Microsoft.Extensions.Options;

namespace ChatApp.Conversations;

/// <summary>
/// All that a caller can do with conversations: the one way in for the sidebar, the API and the gateway. Every method checks the
/// caller first; somebody else's session is refused exactly as one that does not exist.
/// </summary>
public sealed partial class ConversationService(
    SessionLog log, ISessionStore store, StoreSync sync, IJournal journal, TurnRunner turns, DraftPoster poster, Limiter limiter, SecurityLog security,
    SessionNames names, OpenSessions open, DisconnectedSessions disconnected, Analyses analyses, PictureAnalyzer pictures, PictureInbox inbox, DraftPictures draftPictures,
    HistoryIndex history, IOptions<JournalOptions> keeping, IOptions<SessionOptions> options, TimeProvider time, ILogger<ConversationService> logger)
{
    /// <summary>The longest message, in UTF-16 units after trimming.</summary>
    public const int LongestMessage = 32_000;

    /// <summary>The longest id that a client may give a message, in UTF-16 units.</summary>
    public const int LongestClientId = 100;

    /// <summary>The longest id of a model, in UTF-16 units.</summary>
    public const int LongestModel = 200;

    internal static readonly Refusal NotFound = SessionAccess.NotFound;

    static readonly Refusal Unsaved = new(RefusalCode.Unavailable, "Can't save right now. Your text is kept. Try again in a moment.");

    /// <summary>What a person is told when their session is over.</summary>
    public string ExpiredSentence => $"Your earlier session ended after {Wording.Span(options.Value.IdleTimeout)} without activity. This is a new one.";

    /// <summary>Sends a message: to the session if it is live, otherwise to a new one, which the answer says.</summary>
    /// <param name="id">Null to begin a session.</param>
    /// <param name="clientId">The sender's own id for the message, at most 100 characters: sending it again is the same message.</param>
    /// <param name="edits">The message that this one replaces; it must be in the session.</param>
    /// <param name="model">The id of the model that answers from here on, at most 200 characters; null for no change.</param>
    /// <param name="pictures">The ids of pictures that were taken in; with some, the text may be empty.</param>
    public Task<Outcome<Sent>> SendAsync(Caller caller, SessionId? id, string text, string? clientId = null, long? edits = null, string? model = null, IReadOnlyList<string>? pictures = null, CancellationToken ct = default) =>
        SendAsync(caller, id, new MessageAdded(TextOf(text, pictures), clientId, edits), null, model, ct, pictures);

    /// <summary>What is said; of pictures without a word, what is in them.</summary>
    static string TextOf(string text, IReadOnlyList<string>? pictures) =>
        string.IsNullOrWhiteSpace(text) && pictures is { Count: > 0 } ? Wording.AboutPictures(pictures.Count) : text.Trim();

    /// <param name="begin">What a new session has before its first message.</param>
    async Task<Outcome<Sent>> SendAsync(Caller caller, SessionId? id, MessageAdded message, Action<Decision>? begin, string? model, CancellationToken ct, IReadOnlyList<string>? pictures = null)
    {
        var (text, clientId, edits) = (message.Text, message.ClientId, message.Edits);
        if (text.Length == 0) return new Refusal(RefusalCode.Invalid, "Write a message first.", "text");
        if (text.Length > LongestMessage) return new Refusal(RefusalCode.Invalid, TooLong(text.Length), "text");
        if (clientId is { Length: > LongestClientId }) return new Refusal(RefusalCode.Invalid, $"A message's own id has at most {LongestClientId} characters.", "clientMessageId");
        if (pictures is { Count: > PictureInbox.MostPictures }) return new Refusal(RefusalCode.Invalid, $"A message has at most {PictureInbox.MostPictures} pictures.", "pictures");
        if (limiter.Take(Limit.Messages, caller) is { } limited) return limited;
        return await SavingAsync<Sent>(async () =>
        {
            var session = id is { } named ? await LiveAsync(caller, named, ct) : await SentBeforeAsync(caller, clientId, ct);
            if (session is null && id is { } lost && await DepartedAsync(caller, lost, ct) is { } departed) return departed;
            if (session is null && edits is not null) return Expired;
            var started = session is null;
            if (started && await MayBeginAsync(caller, ct) is { } full) return full;
            var target = session?.Log ?? LogId.New(LogId.Session);
            if (pictures is { Count: > 0 })
            {
                var attached = await AttachAsync(caller, session, target, clientId, pictures, ct);
                if (attached.Refusal is { } lacking) return lacking;
                message = message with { Pictures = attached.Value };
            }
            var style = session is { Messages.IsEmpty: false } ? null : await StyleOfAsync(caller, ct);
            var (sent, after) = await log.ExecuteAsync(target, d =>
            {
                // Whoever begins a session may write to it, also with a token that is for another one.
                var isNew = d.Session.Version == 0;
                if (isNew)
                {
                    Begin(d, caller);
                    begin?.Invoke(d);
                }
                if (!isNew && SessionAccess.Refuse(caller, d.Session, SessionAct.Write) is { } refusal) return refusal;
                Choose(d, model);
                if (style is not null && d.Session is { Messages.IsEmpty: true, Style: null }) d.Add(new StyleChosen(style));
                return TurnDecisions.Send(d, message with { By = d.Session.ByOf(caller.Id) });
            }, ct);
            if (sent.Refusal is { } refused) return refused;
            if (pictures is not null) inbox.Remove(caller.Id, pictures);
            return new Sent(after.SeenBy(caller.Id), sent.Value, Expired: started && id is not null);
        });
    }

    /// <summary>Why no further session may begin; null when one may.</summary>
    internal async ValueTask<Refusal?> FullAsync(CancellationToken ct) => await log.CountLiveAsync(ct) < options.Value.MaxActive ? null
        : new Refusal(RefusalCode.Full, $"ChatApp is full right now: {options.Value.MaxActive:N0} sessions are active, as many as it may hold. Your text is kept. Try again in a few minutes.");

    /// <summary>How a message of this length is refused, in the words that the composer uses too.</summary>
    public static string TooLong(int length) => $"The message has {length:N0} characters; at most {LongestMessage:N0} can be sent. Shorten it, or send it in parts.";

    /// <summary>The caller's session while it is live; null otherwise.</summary>
    public async Task<Session?> OpenAsync(Caller caller, SessionId id, CancellationToken ct = default) => (await LiveAsync(caller, id, ct))?.SeenBy(caller.Id);

    /// <summary>The live session that the caller used last; null when there is none.</summary>
    public async Task<Session?> CurrentAsync(Caller caller, CancellationToken ct = default)
    {
        foreach (var id in Recent(caller))
            if (await LiveAsync(caller, id, ct) is { } session) return session.SeenBy(caller.Id);
        return null;
    }

    IEnumerable<SessionId> Recent(Caller caller) => journal.List(LogId.Session, caller.Id).OrderByDescending(s => s.LastActivity).Take(5)
        .Select(s => SessionId.TryParse(s.Name, out var id) ? id : default);

    /// <summary>The session store does not answer: what happens here is kept, and other nodes hear of it later.</summary>
    public bool IsSyncPaused => sync.IsPaused;

    /// <summary>Raised when that changes: must not wait.</summary>
    public event Action SyncChanged
    {
        add => sync.Changed += value;
        remove => sync.Changed -= value;
    }

    /// <summary>Part of what the journal had of it cannot be read any more, and nothing can be added.</summary>
    public bool IsDamaged(Session session) => journal.Find(session.Log)?.Damaged == true;

    /// <summary>Everything that happens to the session after the cursor; ends when the caller may not, or no longer, see it.</summary>
    public async IAsyncEnumerable<FeedItem> WatchAsync(Caller caller, SessionId id, Cursor from, [EnumeratorCancellation] CancellationToken ct = default)
    {
        if (await FindAsync(caller, id, ct) is not { } session) yield break;
        using var watching = open.Enter(session.Log);
        await foreach (var item in log.WatchAsync(session.Log, from, ct))
        {
            // Who was sent out, or whose token is withdrawn, is told nothing more, not even that.
            if (item is Appended appended && appended.Events.Any(e => e.Event is ParticipantRemoved or ParticipantLeft or RoleChanged or HostChanged) && await OwnAsync(caller, id, ct) is null) yield break;
            yield return item;
            // The end is the last that a token is told of.
            if (caller.Grant is not null && item is Appended last && last.Events.Any(e => e.Event is SessionEnded) && await OwnAsync(caller, id, ct) is null) yield break;
        }
    }

    /// <summary>The session as it stands, live or not: for a watcher that was just told of news.</summary>
    public async Task<Session?> FindAsync(Caller caller, SessionId id, CancellationToken ct = default) => (await OwnAsync(caller, id, ct))?.SeenBy(caller.Id);

    /// <param name="model">The id of the model that answers from here on; null for no change.</param>
    public Task<Outcome<long>> RegenerateAsync(Caller caller, SessionId id, long message, string? model = null, CancellationToken ct = default) =>
        AskAsync(caller, id, (d, by) =>
        {
            if (d.Session.Open is null) Choose(d, model);
            return TurnDecisions.Regenerate(d, message, by);
        }, ct);

    static void Choose(Decision d, string? model)
    {
        if (model is { Length: > 0 and <= LongestModel } && model != d.Session.Model) d.Add(new ModelChosen(model));
    }

    /// <summary>Goes on with the last answer where it broke off or was stopped.</summary>
    public Task<Outcome<long>> ContinueAsync(Caller caller, SessionId id, long message, CancellationToken ct = default) =>
        AskAsync(caller, id, (d, by) => TurnDecisions.Continue(d, message, by), ct);

    /// <summary>Shows another version of a message, with what followed it.</summary>
    public Task<Outcome<long>> ShowVersionAsync(Caller caller, SessionId id, long message, CancellationToken ct = default) =>
        CommandAsync(caller, id, SessionAct.Write, (d, by) => TurnDecisions.Show(d, message, by), ct);

    /// <summary>Stops the running answer. False when none is running.</summary>
    public async Task<bool> StopAsync(Caller caller, SessionId id, CancellationToken ct = default) =>
        await OwnAsync(caller, id, ct) is { Open: { } open } session && SessionAccess.Refuse(caller, session, SessionAct.Write) is null && turns.Stop(session.Log, open.Id);

    /// <summary>A picture of a draft; null when the session has none of that name, or is not the caller's.</summary>
    public async Task<byte[]?> ReadAttachmentAsync(Caller caller, SessionId id, string name, CancellationToken ct = default) =>
        await OwnAsync(caller, id, ct) is { } session ? await journal.ReadAttachmentAsync(session.Log, name, ct) : null;

    /// <summary>A picture that a link was made for; null when it is gone.</summary>
    public async Task<byte[]?> ReadAttachmentAsync(LogId linked, string name, CancellationToken ct = default) => await journal.ReadAttachmentAsync(linked, name, ct);

    /// <summary>Carries out a command that the assistant answers, which is limited as messages are.</summary>
    async Task<Outcome<T>> AskAsync<T>(Caller caller, SessionId id, Func<Decision, string?, Outcome<T>> decide, CancellationToken ct) =>
        limiter.Take(Limit.Messages, caller) is { } limited ? limited : await CommandAsync(caller, id, SessionAct.Write, decide, ct);

    /// <summary>Carries out a person's command on a live session, if they may at that moment.</summary>
    /// <param name="decide">Gets who it is recorded as done by.</param>
    internal async Task<Outcome<T>> CommandAsync<T>(Caller caller, SessionId id, SessionAct act, Func<Decision, string?, Outcome<T>> decide, CancellationToken ct) => await SavingAsync<T>(async () =>
    {
        if (await OwnAsync(caller, id, ct) is not { } session) return NotFound;
        if (await log.LiveUntilAsync(session, ct) is null) return Expired;
        return (await log.ExecuteAsync(session.Log, d => SessionAccess.Refuse(caller, d.Session, act) ?? decide(d, d.Session.ByOf(caller.Id)), ct)).Value;
    });

    Refusal Expired => new(RefusalCode.Expired, $"This session ended after {Wording.Span(options.Value.IdleTimeout)} without activity. Send a message to start a new one.");

    async Task<Session?> LiveAsync(Caller caller, SessionId id, CancellationToken ct) =>
        await OwnAsync(caller, id, ct) is { } session && await log.LiveUntilAsync(session, ct) is not null ? session : null;

    /// <summary>The session as it is stored, if the caller is in it.</summary>
    async Task<Session?> OwnAsync(Caller caller, SessionId id, CancellationToken ct) =>
        await NamedAsync(caller, id, ct) is { } session ? await OwnAsync(caller, session, ct) : null;

    async Task<Session?> OwnAsync(Caller caller, LogId found, CancellationToken ct) =>
        await log.LoadAsync(found, ct) is { } session ? await OwnAsync(caller, session, ct) : null;

    async Task<Session?> OwnAsync(Caller caller, Session session, CancellationToken ct)
    {
        if (session.DiscardedAt is not null || SessionAccess.Refuse(caller, session, SessionAct.Read) is not null) return null;
        return await poster.RecoverAsync(await turns.RecoverAsync(session, ct), ct);
    }

    /// <summary>
    /// The session that this caller calls by this id, whether they are in it or not: a participant by their own alias, its owner by
    /// its name. Under any other id there is none.
    /// </summary>
    async ValueTask<Session?> NamedAsync(Caller caller, SessionId id, CancellationToken ct)
    {
        if (log.Find(caller.Id, id) is not { } found || await log.LoadAsync(found, ct) is not { } session) return null;
        return session.ParticipantOf(caller.Id)?.Alias == id || session.Owner == caller.Id || session.Starter == caller.Id ? session : null;
    }

    /// <summary>What somebody who is no longer in a session is told when they write to it; null for a stranger.</summary>
    async ValueTask<Refusal?> DepartedAsync(Caller caller, SessionId id, CancellationToken ct) =>
        (await NamedAsync(caller, id, ct))?.ParticipantOf(caller.Id) is { Gone: { } gone } ? new(RefusalCode.Forbidden,
            gone == Departure.Left ? "You left this session. Start a new chat to go on." : "The host has removed you from this session. Start a new chat to go on.") : null;

    /// <summary>That the caller left a session or was removed from it: a sentence; null when neither is so.</summary>
    public async Task<string?> WhyGoneAsync(Caller caller, SessionId id, CancellationToken ct = default) => (await DepartedAsync(caller, id, ct))?.Sentence;

    /// <summary>The session that a message without one began when it was sent the first time; null when it is new.</summary>
    async ValueTask<Session?> SentBeforeAsync(Caller caller, string? clientId, CancellationToken ct)
    {
        if (clientId is null) return null;
        foreach (var id in Recent(caller))
            if (await LiveAsync(caller, id, ct) is { } session && session.FindByClientId(clientId) is not null) return session;
        return null;
    }

    /// <summary>What a failure of reading or saving is to a caller; null for what should not happen.</summary>
    public static Refusal? RefusalOf(Exception failure) => failure switch
    {
        SessionGoneException => NotFound,
        JournalUnavailableException => Unsaved,
        _ => null,
    };

    internal async Task<Outcome<T>> SavingAsync<T>(Func<Task<Outcome<T>>> act)
    {
        try
        {
            return await act();
        }
        catch (SessionGoneException)
        {
            return NotFound;
        }
        catch (JournalDamagedException)
        {
            return new Refusal(RefusalCode.Conflict, "Part of this conversation's file is damaged: what could be read is shown, nothing can be added. Your text is kept. Start a new chat to go on.");
        }
        catch (JournalUnavailableException failure)
        {
            LogNotSaved(failure);
            return Unsaved;
        }
    }

    [LoggerMessage(LogLevel.Error, "A command could not be saved")]
    partial void LogNotSaved(Exception failure);
}

/// <summary>A message that is stored.</summary>
/// <param name="Session">The session with it.</param>
/// <param name="Message">The message's id.</param>
/// <param name="Expired">The named session was over, and a new one has begun.</param>
public sealed record Sent(Session Session, long Message, bool Expired);
