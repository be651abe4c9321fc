using System.Collections.Concurrent;
using ChatApp.Journal;
using ChatApp.Publishing;
using ChatApp.Sessions;

namespace ChatApp.Conversations;

/// <summary>
/// Takes drafts to the publisher. The event that a draft is being posted is on disk before; the publisher is asked under the
/// draft's own key; so two clicks, two tabs or a crash in between give one post.
/// </summary>
public sealed partial class DraftPoster : IHostedService, IDisposable
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    readonly SessionLog log;
    readonly IPublisher publisher;
    readonly IJournal journal;
    readonly TimeProvider time;
    readonly ILogger<DraftPoster> logger;
    readonly ConcurrentDictionary<string, Task> posting = new();
    readonly CancellationTokenSource stopping = new();

    public DraftPoster(SessionLog log, IPublisher publisher, IJournal journal, TimeProvider time, ILogger<DraftPoster> logger)
    {
        (this.log, this.publisher, this.journal, this.time, this.logger) = (log, publisher, journal, time, logger);
        log.Committed += OnCommitted;
    }

    /// <summary>Waits until a draft that is being posted no longer is.</summary>
    public Task WhenDoneAsync(DraftId draft, int version, CancellationToken ct) => posting.TryGetValue(KeyOf(draft, version), out var task) ? task.WaitAsync(ct) : Task.CompletedTask;

    void OnCommitted(Session session, IReadOnlyList<Recorded> events)
    {
        foreach (var e in events)
            if (e.Event is DraftPosting asked) Run(asked.Draft, asked.Version, () => PostAsync(session, asked));
    }

    /// <summary>Settles drafts that were being posted when the process ended. Returns the session after that.</summary>
    public async ValueTask<Session> RecoverAsync(Session session, CancellationToken ct)
    {
        foreach (var draft in session.Drafts.Where(d => d.State == DraftState.Posting && !posting.ContainsKey(KeyOf(d.Id, d.PostVersion!.Value))))
        {
            var version = draft.PostVersion!.Value;
            try
            {
                var url = await publisher.FindAsync(KeyOf(draft.Id, version), ct);
                (_, session) = await log.ExecuteAsync(session.Log, d =>
                {
                    if (posting.ContainsKey(KeyOf(draft.Id, version))) return false;
                    if (url is not null) DraftDecisions.Posted(d, draft.Id, version, url);
                    else DraftDecisions.Failed(d, draft.Id, version, "Posting broke off when ChatApp stopped, and nothing was published.");
                    return true;
                }, ct);
            }
            catch (JournalUnavailableException failure)
            {
                // It stays as it is until it can be settled; reading goes on.
                LogFailed(failure);
                return session;
            }
        }
        return session;
    }

    void Run(DraftId draft, int version, Func<Task> post)
    {
        var key = KeyOf(draft, version);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!posting.TryAdd(key, done.Task)) return;
        _ = Task.Run(async () =>
        {
            try
            {
                await post();
            }
            catch (Exception failure)
            {
                LogFailed(failure);
            }
            finally
            {
                posting.TryRemove(key, out _);
                done.SetResult();
            }
        });
    }

    async Task PostAsync(Session session, DraftPosting asked)
    {
        var (url, reason) = await PublishAsync(session, asked);
        for (var pause = TimeSpan.FromMilliseconds(250); ; pause = pause < TimeSpan.FromSeconds(5) ? pause * 2 : pause)
        {
            try
            {
                await log.ExecuteAsync(session.Log, d =>
                {
                    if (url is not null) DraftDecisions.Posted(d, asked.Draft, asked.Version, url);
                    else DraftDecisions.Failed(d, asked.Draft, asked.Version, reason!);
                    return true;
                });
                return;
            }
            catch (JournalUnavailableException failure)
            {
                LogFailed(failure);
                // What is not settled now is settled at the next start.
                if (stopping.IsCancellationRequested) return;
            }
            await Task.Delay(pause, time);
        }
    }

    async Task<(string? Url, string? Reason)> PublishAsync(Session session, DraftPosting asked)
    {
        var draft = session.Find(asked.Draft)!;
        var content = draft.Version(asked.Version)!.Content;
        using var limit = new CancellationTokenSource(Longest, time);
        try
        {
            var image = content.Image is { } picture ? await journal.ReadAttachmentAsync(session.Log, picture.Attachment, limit.Token) : null;
            var post = new Post(KeyOf(asked.Draft, asked.Version), draft.Platform.Key, content.Text, asked.By ?? session.Starter, time.GetUtcNow())
            {
                Image = image is null ? null : new PostImage(content.Image!.Attachment, content.Image.Alt, content.Image.Width, content.Image.Height),
            };
            return (await publisher.PublishAsync(post, image, limit.Token), null);
        }
        catch (PublishException failure)
        {
            LogFailed(failure);
            return (null, failure.Message);
        }
        catch (OperationCanceledException)
        {
            return (null, $"The publisher did not answer for {Wording.Span(Longest)}.");
        }
        catch (Exception failure)
        {
            LogFailed(failure);
            return (null, "The post could not be published.");
        }
    }

    static string KeyOf(DraftId draft, int version) => $"{draft.Value}-{version}";

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (stopping.IsCancellationRequested) return;
        await stopping.CancelAsync();
        await Task.WhenAll(posting.Values);
    }

    public void Dispose()
    {
        log.Committed -= OnCommitted;
        stopping.Dispose();
    }

    [LoggerMessage(LogLevel.Warning, "A draft could not be posted")]
    partial void LogFailed(Exception failure);
}
