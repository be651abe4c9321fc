using System.Collections.Immutable;
using System.Text.Json;

namespace ChatApp.Conversations;

/// <summary>Somebody is in the session from now on; the first one is its owner, when it is shared.</summary>
/// <param name="Participant">Their id in it, e.g. <c>p2</c>.</param>
/// <param name="Invite">The invitation that they came by.</param>
public sealed record ParticipantJoined(string Participant, string Caller, string Name, SessionRole Role, string? Invite = null, bool IsDevice = false) : SessionEvent;

/// <summary>They left of their own accord. Closing a tab is no leaving.</summary>
public sealed record ParticipantLeft(string Participant) : SessionEvent;

public sealed record ParticipantRenamed(string Participant, string Name) : SessionEvent;

public sealed record ParticipantRemoved(string Participant, string? By = null) : PersonEvent(By);

public sealed record RoleChanged(string Participant, SessionRole Role, string? By = null) : PersonEvent(By);

/// <summary>The session belongs to another of its participants; who had it becomes an editor.</summary>
/// <param name="Owner">The new host, as a caller.</param>
public sealed record HostChanged(string Participant, string Owner, string? By = null) : PersonEvent(By);

/// <param name="EditorsMayPost">Whether editors may post drafts too.</param>
/// <param name="MaxParticipants">How many may be in it, the host included; null for as many as the settings allow.</param>
public sealed record SharingChanged(bool EditorsMayPost, int? MaxParticipants = null, string? By = null) : PersonEvent(By);

/// <param name="Hash">Of the code or token, which itself is nowhere kept.</param>
public sealed record InviteCreated(string Invite, string Hash, InviteKind Kind, SessionRole Role, DateTimeOffset Expires, string? By = null) : PersonEvent(By);

public sealed record InviteRevoked(string Invite, string? By = null) : PersonEvent(By);

/// <summary>A shared object is as given; one of the same id is replaced.</summary>
/// <param name="Fields">A JSON object.</param>
/// <param name="Via">The connection that it came over, which does not hear it again.</param>
public sealed record ObjectCreated(string Object, JsonElement Fields, string? By = null, string? Via = null) : PersonEvent(By);

/// <summary>Top-level fields of a shared object have these values; the others stay. The last write of a field wins.</summary>
public sealed record ObjectUpdated(string Object, JsonElement Fields, string? By = null, string? Via = null) : PersonEvent(By);

public sealed record ObjectDeleted(string Object, string? By = null, string? Via = null) : PersonEvent(By);

/// <summary>Open fields of the session (<c>context</c>, <c>settings</c>, <c>metadata</c>, <c>device</c>) have these values.</summary>
public sealed record FieldsChanged(ImmutableSortedDictionary<string, JsonElement> Fields, string? By = null) : PersonEvent(By);
