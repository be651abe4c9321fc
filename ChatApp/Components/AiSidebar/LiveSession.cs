using ChatApp.Access;
using ChatApp.Assistants;
using ChatApp.Conversations;
using ChatApp.Sessions;

namespace ChatApp.Components.AiSidebar;

/// <summary>The session that this circuit shows, kept up to date: the sidebar and the pages beside it look at the same one.</summary>
public sealed partial class LiveSession(ConversationService conversations, TimeProvider time, ILogger<LiveSession> logger) : IAsyncDisposable
{
    static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    readonly Lock gate = new();
    CancellationTokenSource? watching;
    DraftProtocol? running;
    Task watch = Task.CompletedTask;

    /// <summary>Null before the first message.</summary>
    public Session? Session { get; private set; }

    /// <summary>The session has other messages or drafts than before. Raised off the renderer's thread.</summary>
    public event Action? Changed;

    /// <summary>The running answer has more text than before. Raised off the renderer's thread.</summary>
    public event Action? Progressed;

    /// <summary>The running answer as far as it came; nothing when none runs.</summary>
    public IReadOnlyList<AnswerBlock> RunningBlocks()
    {
        lock (gate) return running is null ? [] : [.. running.Blocks.Select(b => b.Copy())];
    }

    /// <summary>Shows another session, or none.</summary>
    public async Task ShowAsync(Caller caller, Session? session)
    {
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
                    if (item is Appended appended)
                    {
                        cursor = new Cursor(appended.Events[^1].Sequence);
                        if (await conversations.FindAsync(caller, from.Id, ct) is { } session) Take(session);
                    }
                    else if (item is Progress progress && Session?.Open?.Id == progress.Turn)
                    {
                        cursor = cursor with { Offset = progress.Offset + progress.Text.Length };
                        lock (gate) running?.Append(progress.Text);
                        Progressed?.Invoke();
                    }
                }
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
        if (session?.Open?.Id != Session?.Open?.Id)
            lock (gate) running = session?.Open is null ? null : new DraftProtocol();
        Session = session;
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

    public async ValueTask DisposeAsync() => await StopAsync();

    [LoggerMessage(LogLevel.Warning, "Watching {Log} failed; trying again")]
    partial void LogWatchFailed(Exception failure, Journal.LogId log);
}
