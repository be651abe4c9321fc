using ChatApp.Access;
using ChatApp.Journal;
using ChatApp.Sessions;
using Microsoft.Extensions.Options;

namespace ChatApp.Conversations;

/// <summary>
/// Several people in one session: who is let in, as what, and who goes. Every method checks the caller first; sessions are returned
/// as that caller sees them.
/// </summary>
public sealed class SharingService(ConversationService conversations, SessionLog log, IJournal journal, Limiter limiter, SecurityLog security, IOptions<SharingOptions> options, TimeProvider time)
{
    static readonly Refusal NoName = new(RefusalCode.Invalid, $"Say what the others should call you, in 1 to {PersonName.Longest} characters.", "name");

    /// <summary>How long a link is valid unless the host says otherwise.</summary>
    public TimeSpan LinkLifetime => options.Value.LinkLifetime;

    /// <summary>Opens a way in. The host's only; the first one makes the session a shared one.</summary>
    /// <param name="role">What who comes by it may do; <see cref="SessionRole.Host"/> is for the host's own other device.</param>
    /// <param name="lifetime">For a link, 1 minute to 30 days; null for what the settings say.</param>
    /// <param name="hostName">What the others call the host; null to leave it.</param>
    public async Task<Outcome<NewInvite>> InviteAsync(
        Caller caller, SessionId id, InviteKind kind, SessionRole role, TimeSpan? lifetime = null, string? hostName = null, CancellationToken ct = default)
    {
        var name = PersonName.Read(hostName);
        if (hostName is not null && name is null) return NoName;
        if (!Enum.IsDefined(role)) return new Refusal(RefusalCode.Invalid, "A role is viewer or editor.", "role");
        if (kind == InviteKind.Code) lifetime = options.Value.CodeLifetime;
        var valid = lifetime ?? options.Value.LinkLifetime;
        if (valid < TimeSpan.FromMinutes(1) || valid > TimeSpan.FromDays(30)) return new Refusal(RefusalCode.Invalid, "A link is valid for 1 minute to 30 days.", "expires");
        var secret = ShareCode.New(kind);
        // Hashing a code takes milliseconds: not under the session's gate.
        var (invite, hash) = (RandomId.New(), secret.Hash());
        return await conversations.CommandAsync<NewInvite>(caller, id, SessionAct.Manage, (d, by) =>
        {
            SharingDecisions.Open(d, name);
            var made = SharingDecisions.Invite(d, new InviteCreated(invite, hash, kind, role, d.Now + valid, by));
            return made.Refusal is { } refused ? refused : new NewInvite(made.Value!, secret.Text, d.Session.SeenBy(caller.Id));
        }, ct);
    }

    public Task<Outcome<Invite>> RevokeAsync(Caller caller, SessionId id, string invite, CancellationToken ct = default) =>
        conversations.CommandAsync(caller, id, SessionAct.Manage, (d, by) => SharingDecisions.Revoke(d, invite, by), ct);

    /// <summary>What a code or a link's token opens, before anybody goes in.</summary>
    public async Task<Outcome<Invitation>> LookAsync(Caller caller, string? secret, CancellationToken ct = default)
    {
        var found = await FindAsync(caller, secret, ct);
        if (found.Value is not { } way) return found.Refusal!;
        var (session, invite) = way;
        if (SharingDecisions.RefuseEntry(session, invite, caller.Id, options.Value.MaxParticipants, time.GetUtcNow()) is { } refused) return refused;
        return new Invitation(session.Host?.Name ?? "", session.RoleOf(caller.Id) ?? invite.Role, session.Members.Count(), session.RoleOf(caller.Id) is not null);
    }

    /// <summary>Goes in by a code or a link's token. Who is in it already just gets there again.</summary>
    /// <param name="name">What the others should call them.</param>
    public async Task<Outcome<Joined>> JoinAsync(Caller caller, string? secret, string? name, CancellationToken ct = default)
    {
        if (PersonName.Read(name) is not { } read) return NoName;
        var found = await FindAsync(caller, secret, ct);
        if (found.Value is not { } way) return found.Refusal!;
        var (session, invite) = way;
        if (limiter.Take(Limit.Joins, caller) is { } limited) return limited;
        return await conversations.SavingAsync<Joined>(async () =>
        {
            var (joined, after) = await log.ExecuteAsync(session.Log, d => SharingDecisions.Join(d, invite.Id, caller.Id, read, options.Value.MaxParticipants, () => SessionId.New(time)), ct);
            if (joined.Value is not { } participant) return joined.Refusal!;
            security.Joined(after.Id.Value, caller.Id, participant.Role.ToString());
            return new Joined(after.SeenBy(caller.Id), participant);
        });
    }

    /// <summary>Makes a participant a viewer or an editor.</summary>
    public Task<Outcome<Participant>> ChangeRoleAsync(Caller caller, SessionId id, string participant, SessionRole role, CancellationToken ct = default) =>
        conversations.CommandAsync(caller, id, SessionAct.Manage, (d, by) => SharingDecisions.ChangeRole(d, participant, role, by), ct);

    /// <summary>Sends a participant out; they see nothing more of it.</summary>
    public Task<Outcome<Participant>> RemoveAsync(Caller caller, SessionId id, string participant, CancellationToken ct = default) =>
        conversations.CommandAsync(caller, id, SessionAct.Manage, (d, by) => SharingDecisions.Remove(d, participant, by), ct);

    /// <summary>Gives the session to another participant; the caller goes on as an editor.</summary>
    public Task<Outcome<Participant>> HandOverAsync(Caller caller, SessionId id, string participant, CancellationToken ct = default) =>
        conversations.CommandAsync(caller, id, SessionAct.Manage, (d, by) => SharingDecisions.HandOver(d, participant, by), ct);

    /// <summary>Whether editors may post.</summary>
    public Task<Outcome<bool>> AllowPostingAsync(Caller caller, SessionId id, bool editors, CancellationToken ct = default) =>
        conversations.CommandAsync<bool>(caller, id, SessionAct.Manage, (d, by) =>
        {
            if (d.Session.EditorsMayPost != editors) d.Add(new SharingChanged(editors, d.Session.MaxParticipants, by));
            return true;
        }, ct);

    /// <summary>How many may be in the session, the host included; the settings' number is the most.</summary>
    public Task<Outcome<bool>> LimitAsync(Caller caller, SessionId id, int most, CancellationToken ct = default) =>
        conversations.CommandAsync<bool>(caller, id, SessionAct.Manage, (d, by) =>
        {
            if (most < 2) return new Refusal(RefusalCode.Invalid, $"A shared session has 2 to {options.Value.MaxParticipants} participants.", "max_participants");
            var capped = Math.Min(most, options.Value.MaxParticipants);
            if (d.Session.MaxParticipants != capped) d.Add(new SharingChanged(d.Session.EditorsMayPost, capped, by));
            return true;
        }, ct);

    /// <summary>What the others call the caller from now on.</summary>
    public async Task<Outcome<Participant>> RenameAsync(Caller caller, SessionId id, string name, CancellationToken ct = default) => PersonName.Read(name) is not { } read ? NoName
        : await conversations.CommandAsync<Participant>(caller, id, SessionAct.Read, (d, by) =>
            SharingDecisions.Rename(d, d.Session.PersonOf(by) ?? SharingDecisions.Open(d, read), read), ct);

    /// <summary>Goes out. The host can't: a session needs one.</summary>
    public Task<Outcome<bool>> LeaveAsync(Caller caller, SessionId id, CancellationToken ct = default) =>
        conversations.CommandAsync(caller, id, SessionAct.Read, (d, _) => SharingDecisions.Leave(d, caller.Id), ct);

    async Task<Outcome<Way>> FindAsync(Caller caller, string? secret, CancellationToken ct)
    {
        // Right codes are refused then too, or trying them out would go on.
        if (limiter.Peek(Limit.Guesses, caller) is { } spent) return spent;
        if (ShareCode.Read(secret) is { } code)
        {
            var hash = code.Hash();
            // Nobody comes into a session that is over.
            if (journal.FindByName(Invite.NameOf(hash)) is { } found && await log.LoadAsync(found, ct) is { } session && session.Invites.Find(i => i.Hash == hash) is { } invite)
                return await log.LiveUntilAsync(session, ct) is null ? SharingDecisions.Closed : new Way(session, invite);
        }
        limiter.Take(Limit.Guesses, caller);
        return SharingDecisions.Closed;
    }

    sealed record Way(Session Session, Invite Invite);
}

/// <summary>An invitation with its code or token, which is told this once.</summary>
public sealed record NewInvite(Invite Invite, string Secret, Session Session);

/// <summary>What somebody is invited to.</summary>
/// <param name="IsIn">Whether they are in it already.</param>
public sealed record Invitation(string Host, SessionRole Role, int Members, bool IsIn);

/// <summary>Somebody came in.</summary>
public sealed record Joined(Session Session, Participant Participant);
