namespace ChatApp.Conversations;

/// <summary>What the beginning of a conversation comes to, for the model; people see the messages themselves.</summary>
/// <param name="Id">The sequence number of the event that brought it.</param>
/// <param name="Through">The last message that it covers; those before it on the way there are covered too.</param>
public sealed record Summary(long Id, long Through, string Text);
