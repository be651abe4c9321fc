using System.Collections.Immutable;
using ChatApp.Sessions;

namespace ChatApp.Conversations;

/// <summary>Who is in the session.</summary>
public sealed partial record Session
{
    const int MostNotes = 200;

    /// <summary>Who began it: what was done without a name was done by them.</summary>
    public string Starter { get; private init; } = "";

    /// <summary>Everybody who ever was in it, in the order of joining; none while it was never shared.</summary>
    public ImmutableList<Participant> Participants { get; private init; } = [];

    public ImmutableList<Invite> Invites { get; private init; } = [];

    public bool EditorsMayPost { get; private init; }

    /// <summary>How many may be in it; null for as many as the settings allow.</summary>
    public int? MaxParticipants { get; private init; }

    /// <summary>Who came and went, oldest first; the newest 200.</summary>
    public ImmutableList<SessionNote> Notes { get; private init; } = [];

    /// <summary>Whether others may be in it.</summary>
    public bool IsShared => !Participants.IsEmpty;

    /// <summary>The persons who are in it, the host's other devices not counted.</summary>
    public IEnumerable<Participant> Members => Participants.Where(p => p.Gone is null && !p.IsDevice);

    public Participant? Host => Participants.Find(p => p.Caller == Owner);

    /// <summary>What a caller may do; null for somebody who is not in the session.</summary>
    public SessionRole? RoleOf(string caller) => caller == Owner ? SessionRole.Host : ParticipantOf(caller) is { Gone: null } member ? member.Role : null;

    /// <summary>The participant that a caller is or was; null for a stranger.</summary>
    public Participant? ParticipantOf(string caller) => Participants.Find(p => p.Caller == caller);

    public Participant? FindParticipant(string id) => Participants.Find(p => p.Id == id);

    /// <summary>The person behind an event's <c>By</c>; null while the session was never shared.</summary>
    public Participant? PersonOf(string? by) => ParticipantOf(by ?? Starter) is { } found ? found.IsDevice ? Host : found : null;

    /// <summary>Who said it, where several may have; null otherwise.</summary>
    public string? NameOf(PersonMessage said) => IsShared && !said.Imported ? PersonOf(said.By)?.Name : null;

    /// <summary>What a caller's acts are recorded as: null for who began the session, on whatever device.</summary>
    public string? ByOf(string caller)
    {
        var person = ParticipantOf(caller) is { IsDevice: true } ? Owner : caller;
        return person == Starter ? null : person;
    }

    /// <summary>The session as this caller sees it: under their own alias, if they have one.</summary>
    public Session SeenBy(string caller) => ParticipantOf(caller)?.Alias is { } alias ? this with { Id = alias } : this;

    /// <summary>Folds what is about sharing; anything else changes nothing.</summary>
    Session Share(long sequence, DateTimeOffset at, SessionEvent e) => e switch
    {
        AliasBound bound => Bind(bound),
        ParticipantJoined joined => Join(sequence, at, joined).Note(sequence, at, NoteKind.Joined, joined.Participant),
        ParticipantLeft left => Change(left.Participant, p => p with { Gone = Departure.Left, Since = at, TokensFrom = sequence }).Note(sequence, at, NoteKind.Left, left.Participant),
        ParticipantRenamed renamed => Change(renamed.Participant, p => p with { Name = renamed.Name }),
        ParticipantRemoved removed => Change(removed.Participant, p => p with { Gone = Departure.Removed, Since = at, TokensFrom = sequence }).Note(sequence, at, NoteKind.Removed, removed.Participant),
        RoleChanged changed => Change(changed.Participant, p => p with { Role = changed.Role, Since = at, TokensFrom = sequence }).Note(sequence, at, NoteKind.RoleChanged, changed.Participant, changed.Role),
        HostChanged changed => HandOver(sequence, at, changed).Note(sequence, at, NoteKind.HostChanged, changed.Participant),
        SharingChanged changed => this with { EditorsMayPost = changed.EditorsMayPost, MaxParticipants = changed.MaxParticipants },
        InviteCreated created => this with { Invites = Invites.Add(new Invite(created.Invite, created.Hash, created.Kind, created.Role, at, created.Expires)) },
        InviteRevoked revoked => this with { Invites = Invites.ConvertAll(i => i.Id == revoked.Invite ? i with { IsRevoked = true } : i) },
        ObjectCreated or ObjectUpdated or ObjectDeleted or FieldsChanged => ShareObject(sequence, e),
        _ => this,
    };

    /// <summary>A participant's own name for the session; other aliases mean nothing here.</summary>
    Session Bind(AliasBound bound) => SessionId.TryParse(bound.Alias, out var alias) && ParticipantOf(bound.Caller) is { Alias: null } participant
        ? Change(participant.Id, p => p with { Alias = alias }) : this;

    Session Join(long sequence, DateTimeOffset at, ParticipantJoined joined) => FindParticipant(joined.Participant) is null
        ? this with { Participants = Participants.Add(new Participant(joined.Participant, joined.Caller, joined.Name, joined.Role, at, joined.IsDevice) { Invite = joined.Invite }) }
        : Change(joined.Participant, p => p with { Name = joined.Name, Role = joined.Role, Invite = joined.Invite, IsDevice = joined.IsDevice, Gone = null, Since = at, TokensFrom = sequence });

    Session HandOver(long sequence, DateTimeOffset at, HostChanged changed) => this with
    {
        Owner = changed.Owner,
        Participants = Participants.ConvertAll(p =>
            p.Id == changed.Participant ? p with { Role = SessionRole.Host, Since = at, TokensFrom = sequence, IsDevice = false }
            : p.Role == SessionRole.Host ? p with { Role = SessionRole.Editor, Since = at, TokensFrom = sequence, Gone = p.IsDevice ? Departure.Removed : p.Gone } : p),
    };

    Session Change(string participant, Func<Participant, Participant> change)
    {
        var index = Participants.FindIndex(p => p.Id == participant);
        return index < 0 ? this : this with { Participants = Participants.SetItem(index, change(Participants[index])) };
    }

    Session Note(long sequence, DateTimeOffset at, NoteKind kind, string participant, SessionRole? role = null)
    {
        // The host is there already, and their other devices are nobody else.
        if (FindParticipant(participant) is not { IsDevice: false } person || (kind == NoteKind.Joined && person.Caller == Owner)) return this;
        var notes = Notes.Count < MostNotes ? Notes : Notes.RemoveAt(0);
        return this with { Notes = notes.Add(new SessionNote(sequence, at, kind, participant, role)) };
    }
}
