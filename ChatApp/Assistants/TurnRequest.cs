using ChatApp.Conversations;

namespace ChatApp.Assistants;

/// <summary>What a turn asks of the assistant, beside the messages: a model may ignore it, the offline assistant works from it.</summary>
/// <param name="Kind">An ordinary message, or another version of a draft.</param>
/// <param name="Text">The person's message; for the other kinds the request the draft came from.</param>
/// <param name="Current">The draft the conversation is about, if there is one.</param>
/// <param name="Seed">Where the text takes its variety from: the same seed gives the same text.</param>
/// <param name="Begun">What of the answer has come already, when it goes on: only the rest is wanted.</param>
/// <param name="Style">How the person wants their drafts; null when they said nothing of it.</param>
public sealed record TurnRequest(TurnRequestKind Kind, string Text, DraftContext? Current, long Seed, string Begun = "", DraftStyle? Style = null)
{
    /// <summary>The key under which the request travels in <c>ChatOptions.AdditionalProperties</c>.</summary>
    public const string Key = "chatapp.turn";
}

public enum TurnRequestKind
{
    /// <summary>A message of the person, possibly about the current draft ("shorter, please").</summary>
    Message,

    /// <summary>Another version of the current draft, from the same instructions.</summary>
    Regenerate,

    /// <summary>The current draft again, made to fit its platform's limit.</summary>
    Shorten,

    /// <summary>The conversation in short: for models alone.</summary>
    Summary,
}

/// <summary>The draft a turn is about.</summary>
/// <param name="Number">1, 2, 3… in its session; what <c>revises="…"</c> of the draft protocol names.</param>
/// <param name="Platform">The platform's key.</param>
/// <param name="Text">The newest version's text.</param>
/// <param name="Instructions">The original request, then every later instruction that shaped the newest version, oldest first.</param>
/// <param name="Earlier">The texts of all versions so far, oldest first; regenerating must not repeat one.</param>
/// <param name="ImagePrompt">What its image shows, or null when it has none.</param>
public sealed record DraftContext(int Number, string Platform, string Text, IReadOnlyList<string> Instructions, IReadOnlyList<string> Earlier, string? ImagePrompt);
