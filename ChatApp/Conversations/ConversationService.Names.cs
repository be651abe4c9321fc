using ChatApp.Access;
using ChatApp.Journal;
using ChatApp.Sessions;

namespace ChatApp.Conversations;

/// <summary>How callers name sessions: by the server's id, or by a name of their own that stands for it.</summary>
public sealed partial class ConversationService
{
    /// <summary>The longest name that a caller may give a session.</summary>
    public const int LongestAlias = 128;

    // A name that no caller can choose: the client's own id of the message that began the session.
    const string ByFirstMessage = "#";

    /// <summary>Whether a caller may call a session so: 1 to 128 of <c>A-Z a-z 0-9 _ -</c>.</summary>
    public static bool IsAlias(string? name) => name is { Length: > 0 and <= LongestAlias } && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    /// <summary>
    /// The caller's session of this id or name, live or not. One that this caller never had counts as a guess, and after a few of
    /// those in a minute further ones are refused as <see cref="RefusalCode.Limited"/>.
    /// </summary>
    public async Task<Outcome<Session>> ResolveAsync(Caller caller, string? name, CancellationToken ct = default)
    {
        if (await FindNamedAsync(caller, name, ct) is { } session) return session.SeenBy(caller.Id);
        // What could not be a name is no guess at one.
        if (!IsAlias(name)) return NotFound;
        if (limiter.Take(Limit.Guesses, caller) is { } limited) return limited;
        security.Denied(name, caller.Id, caller.Address);
        return NotFound;
    }

    /// <summary>Begins a session before its first message, or finds the one that the caller's own name stands for.</summary>
    /// <param name="alias">The caller's own name for it; null for none.</param>
    /// <param name="restores">What happens when that session is over: true makes it live again, false begins a new one under the name.</param>
    public async Task<Outcome<Session>> BeginAsync(Caller caller, string? alias = null, bool restores = false, CancellationToken ct = default)
    {
        if (alias is not null && !IsAlias(alias)) return new Refusal(RefusalCode.Invalid, $"A session's id has 1 to {LongestAlias} characters of A-Z, a-z, 0-9, _ and -.", "id");
        using var _ = alias is null ? null : await names.EnterAsync(caller.Id, alias, ct);
        if (await FindNamedAsync(caller, alias, ct) is { } known)
        {
            if (await log.LiveUntilAsync(known, ct) is not null) return known.SeenBy(caller.Id);
            if (restores) return await RestoreAsync(caller, known.SeenBy(caller.Id).Id, ct);
        }
        // A token for one session takes no name away from another of the same user.
        else if (caller.Grant is not null && await FindNamedAsync(caller with { Grant = null }, alias, ct) is not null)
        {
            return NotFound;
        }
        return await SavingAsync<Session>(async () =>
        {
            if (await MayBeginAsync(caller, ct) is { } refused) return refused;
            var (_, session) = await log.ExecuteAsync(LogId.New(LogId.Session), d =>
            {
                Begin(d, caller);
                if (alias is not null) d.Add(new AliasBound(caller.Id, alias));
                return true;
            }, ct);
            return session;
        });
    }

    /// <summary>Whether the session is live now, and until when; null when it is not.</summary>
    public async Task<DateTimeOffset?> LiveUntilAsync(Caller caller, SessionId id, CancellationToken ct = default) =>
        await OwnAsync(caller, id, ct) is { } session ? await log.LiveUntilAsync(session, ct) : null;

    /// <summary>As it is stored, not as the caller sees it.</summary>
    async Task<Session?> FindNamedAsync(Caller caller, string? name, CancellationToken ct)
    {
        if (!IsAlias(name)) return null;
        if (journal.FindByName(AliasBound.NameOf(caller.Id, name!)) is { } aliased && await OwnAsync(caller, aliased, ct) is { } session) return session;
        return SessionId.TryParse(name, out var id) ? await OwnAsync(caller, id, ct) : null;
    }

    /// <summary>Why this caller may not begin a session now; null when they may.</summary>
    async ValueTask<Refusal?> MayBeginAsync(Caller caller, CancellationToken ct) => limiter.Take(Limit.Sessions, caller) ?? await FullAsync(ct);

    void Begin(Decision d, Caller caller)
    {
        var id = SessionId.New(time);
        d.Add(new SessionStarted(id, caller.Id, caller.IsByToken));
        security.Created(id.Value, caller.Id);
    }
}
