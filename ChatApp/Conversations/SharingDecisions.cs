using ChatApp.Sessions;

namespace ChatApp.Conversations;

/// <summary>Who comes into a session, what they may do there, and who goes.</summary>
public static class SharingDecisions
{
    /// <summary>How many invitations may be open in a session.</summary>
    public const int MostInvites = 20;

    const string DefaultName = "Host";

    public static readonly Refusal Closed = new(RefusalCode.NotFound,
        "This code does not open a session. It may be mistyped, or no longer valid: a code is valid for 15 minutes. Ask for a new one.", "share_code");

    static readonly Refusal NoInvite = new(RefusalCode.NotFound, "There is no such invitation.", "invite");

    static readonly Refusal NoParticipant = new(RefusalCode.NotFound, "There is nobody like that in this session.", "participant");

    /// <summary>Makes the session a shared one: its owner is the first participant.</summary>
    public static Participant Open(Decision d, string? name)
    {
        if (!d.Session.IsShared) d.Add(new ParticipantJoined("p1", d.Session.Owner, name ?? DefaultName, SessionRole.Host));
        else if (name is not null) Rename(d, d.Session.Host!, name);
        return d.Session.Host!;
    }

    /// <summary>Opens a way in. A new code takes the place of the one before for the same role.</summary>
    public static Outcome<Invite> Invite(Decision d, InviteCreated invite)
    {
        if (invite.Kind == InviteKind.Code)
            foreach (var former in d.Session.Invites.Where(i => i.Kind == InviteKind.Code && i.Role == invite.Role && i.IsOpen(d.Now)).ToList())
                d.Add(new InviteRevoked(former.Id, invite.By));
        if (d.Session.Invites.Count(i => i.IsOpen(d.Now)) >= MostInvites)
            return new Refusal(RefusalCode.Conflict, $"A session has at most {MostInvites} open invitations. Revoke one first.");
        d.Add(invite);
        return d.Session.Invites[^1];
    }

    public static Outcome<Invite> Revoke(Decision d, string id, string? by)
    {
        if (d.Session.Invites.Find(i => i.Id == id) is not { } invite) return NoInvite;
        if (!invite.IsRevoked) d.Add(new InviteRevoked(id, by));
        return d.Session.Invites.Find(i => i.Id == id)!;
    }

    /// <summary>Whether an invitation lets this caller in; null when it does.</summary>
    public static Refusal? RefuseEntry(Session session, Invite invite, string caller, int most, DateTimeOffset now)
    {
        if (session.RoleOf(caller) is not null) return null;
        if (invite.IsRevoked) return invite.Kind == InviteKind.Link ? new(RefusalCode.NotFound, "This link was revoked. Ask for a new one.", "share_code") : Closed;
        if (now >= invite.Expires) return invite.Kind == InviteKind.Link ? new(RefusalCode.NotFound, "This link has expired. Ask for a new one.", "share_code") : Closed;
        // Who was removed needs an invitation that was made after that.
        if (session.ParticipantOf(caller) is { Gone: Departure.Removed } gone && gone.Since >= invite.CreatedAt) return Closed;
        return invite.Role != SessionRole.Host && session.Members.Count() >= Math.Min(most, session.MaxParticipants ?? most)
            ? new(RefusalCode.Conflict, "This session is full. Ask the host to make room.") : null;
    }

    /// <summary>Somebody comes in by an invitation, under a name that nobody else has there.</summary>
    /// <param name="most">How many may be in a session, its host included.</param>
    public static Outcome<Participant> Join(Decision d, string invite, string caller, string name, int most, Func<SessionId> newAlias)
    {
        if (d.Session.Invites.Find(i => i.Id == invite) is not { } way) return Closed;
        if (RefuseEntry(d.Session, way, caller, most, d.Now) is { } refused) return refused;
        var known = d.Session.ParticipantOf(caller);
        if (caller == d.Session.Owner) return known ?? Open(d, null);
        if (known is { Gone: null })
        {
            // Coming again never takes anything away.
            if (way.IsOpen(d.Now) && way.Role == SessionRole.Editor && known.Role == SessionRole.Viewer) d.Add(new RoleChanged(known.Id, way.Role, d.Session.ByOf(caller)));
            return d.Session.ParticipantOf(caller)!;
        }
        var isDevice = way.Role == SessionRole.Host;
        var id = known?.Id ?? $"p{d.Session.Participants.Count + 1}";
        d.Add(new ParticipantJoined(id, caller, isDevice ? d.Session.Host!.Name : Unused(d.Session, name, id), way.Role, invite, isDevice));
        // Who began the session knows its name.
        if (known?.Alias is null && caller != d.Session.Starter) d.Add(new AliasBound(caller, newAlias().Value));
        return d.Session.ParticipantOf(caller)!;
    }

    public static Outcome<Participant> ChangeRole(Decision d, string id, SessionRole role, string? by)
    {
        if (role is not (SessionRole.Viewer or SessionRole.Editor)) return new Refusal(RefusalCode.Invalid, "A role is viewer or editor; to make somebody the host, hand the session over.", "role");
        if (d.Session.FindParticipant(id) is not { Gone: null, Role: not SessionRole.Host } participant) return NoParticipant;
        if (participant.Role != role) d.Add(new RoleChanged(id, role, by));
        return d.Session.FindParticipant(id)!;
    }

    /// <summary>Sends somebody out. What they came by lets nobody in any more.</summary>
    public static Outcome<Participant> Remove(Decision d, string id, string? by)
    {
        if (d.Session.FindParticipant(id) is not { Gone: null } participant || participant.Caller == d.Session.Owner) return NoParticipant;
        d.Add(new ParticipantRemoved(id, by));
        if (participant.Invite is { } invite && d.Session.Invites.Find(i => i.Id == invite)?.IsOpen(d.Now) == true) d.Add(new InviteRevoked(invite, by));
        return d.Session.FindParticipant(id)!;
    }

    public static Outcome<Participant> HandOver(Decision d, string id, string? by)
    {
        if (d.Session.FindParticipant(id) is not { Gone: null, Role: not SessionRole.Host } participant) return NoParticipant;
        d.Add(new HostChanged(id, participant.Caller, by));
        // What the former host gave out, the new one has not agreed to.
        foreach (var invite in d.Session.Invites.Where(i => i.IsOpen(d.Now)).ToList()) d.Add(new InviteRevoked(invite.Id, by));
        return d.Session.FindParticipant(id)!;
    }

    public static Outcome<bool> Leave(Decision d, string caller)
    {
        if (caller == d.Session.Owner) return new Refusal(RefusalCode.Conflict, "A session needs its host. Hand it over first, or just close the tab: it goes on without you.");
        if (d.Session.ParticipantOf(caller) is not { Gone: null } participant) return false;
        d.Add(new ParticipantLeft(participant.Id));
        return true;
    }

    public static Participant Rename(Decision d, Participant participant, string name)
    {
        var unused = Unused(d.Session, name, participant.Id);
        if (unused != participant.Name) d.Add(new ParticipantRenamed(participant.Id, unused));
        return d.Session.FindParticipant(participant.Id)!;
    }

    /// <summary>The name, with a number behind it if another one in the session has it.</summary>
    static string Unused(Session session, string name, string self)
    {
        bool IsTaken(string wanted) => session.Participants.Exists(p => p.Id != self && p.Gone is null && !p.IsDevice && string.Equals(p.Name, wanted, StringComparison.OrdinalIgnoreCase));
        if (!IsTaken(name)) return name;
        for (var number = 2; ; number++)
            if ($"{name} {number}" is var numbered && !IsTaken(numbered)) return numbered;
    }
}
