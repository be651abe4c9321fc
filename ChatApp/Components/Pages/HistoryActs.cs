using ChatApp.Conversations;

namespace ChatApp.Components.Pages;

/// <summary>What a person does to a session in their history.</summary>
public abstract record HistoryAct(HistoryEntry Session);

public sealed record RenameSession(HistoryEntry Session, string Name) : HistoryAct(Session);

public sealed record PinSession(HistoryEntry Session, bool Pinned) : HistoryAct(Session);

public sealed record DeleteSession(HistoryEntry Session) : HistoryAct(Session);

/// <summary>Shows it in the sidebar, live; restores it when it is over.</summary>
public sealed record RestoreSession(HistoryEntry Session) : HistoryAct(Session);
