using ChatApp.Conversations;

namespace ChatApp.Components.AiSidebar;

/// <summary>What a quiet line says.</summary>
static class NoteText
{
    public static string Of(Session session, SessionNote note)
    {
        var name = session.FindParticipant(note.Participant)?.Name ?? "Somebody";
        return note.Kind switch
        {
            NoteKind.Joined => $"{name} joined",
            NoteKind.Left => $"{name} left",
            NoteKind.Removed => $"{name} was removed",
            NoteKind.RoleChanged => $"{name} is {(note.Role == SessionRole.Editor ? "an editor" : "a viewer")} now",
            _ => $"{name} is the host now",
        };
    }
}
