using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Rendering;
using ChatApp.Sessions;

namespace ChatApp.Components.AiSidebar;

/// <summary>The session that this circuit shows, kept up to date: the sidebar and the pages beside it look at the same one.</summary>
public sealed partial class LiveSession(ConversationService conversations, RunningAnswers answers, Presence presence, TimeProvider time, ILogger<LiveSession> logger) : IAsyncDisposable
{
    static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    CancellationTokenSource? watching;
    Task watch = Task.CompletedTask;

    /// <summary>Null before the first message.</summary>
    public Session? Session { get; private set; }

    /// <summary>The session has other messages or drafts than before. Raised off the renderer's thread.</summary>
    public event Action? Changed;

    /// <summary>Shows another session, or none.</summary>
    public async Task ShowAsync(Caller caller, Session? session)
    {
        (self, Lost) = (caller, null);
        if (session is not null && Session?.Id == session.Id)
        {
            if (session.Version > Session.Version) Take(session);
            return;
        }
        await StopAsync();
        Session = null;
        Take(session);
        if (session is null) return;
        watching = new CancellationTokenSource();
        watch = WatchAsync(caller, session, watching.Token);
    }

    async Task WatchAsync(Caller caller, Session from, CancellationToken ct)
    {
        var cursor = new Cursor(from.Version);
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await foreach (var item in conversations.WatchAsync(caller, from.Id, cursor, ct))
                {
                    if (item is Progress progress)
                    {
                        answers.Follow(from.Log, progress.Turn).Take(progress.Offset, progress.Text);
                        continue;
                    }
                    var events = ((Appended)item).Events;
                    cursor = new Cursor(events[^1].Sequence);
                    foreach (var e in events)
                        if (e.Event is TurnClosed closed) answers.End(from.Log, closed.Turn, closed.Status, closed.Parts);
                    if (await conversations.FindAsync(caller, from.Id, ct) is not { } session) break;
                    Take(session);
                }
                if (ct.IsCancellationRequested) return;
                // It ended by itself: this person was sent out, or left, or the session was erased.
                await LoseAsync(caller, from.Id);
                return;
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogWatchFailed(failure, from.Log);
                await Task.Delay(Retry, time, CancellationToken.None);
            }
        }
    }

    void Take(Session? session)
    {
        // What this person has just done is here before the news of it, which are on their way.
        if (session is not null && Session?.Log == session.Log && session.Version <= Session.Version) return;
        Session = session;
        Viewpoint = self is null ? Viewpoint.Alone : Viewpoint.Of(self, session);
        Attend();
        Changed?.Invoke();
    }

    async Task StopAsync()
    {
        if (watching is null) return;
        await watching.CancelAsync();
        await watch;
        watching.Dispose();
        watching = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Listen(false);
        connection?.Dispose();
    }

    [LoggerMessage(LogLevel.Warning, "Watching {Log} failed; trying again")]
    partial void LogWatchFailed(Exception failure, Journal.LogId log);
}
