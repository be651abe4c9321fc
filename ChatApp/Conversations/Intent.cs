using ChatApp.Publishing;

namespace ChatApp.Conversations;

/// <summary>What a short message asks to be done with a draft, if it asks that and nothing else.</summary>
/// <param name="Kind">What to do; <see cref="IntentKind.None"/> for every message that means more, or that may.</param>
/// <param name="Platform">Whose draft, when the message names a platform; else null.</param>
public readonly record struct Intent(IntentKind Kind, Platform? Platform = null)
{
    /// <summary>
    /// Reads a message of a person, in English. Whatever is not wholly understood is <see cref="IntentKind.None"/>: a message over 80
    /// UTF-16 units, a question, a quotation, a second thought. A post that was not meant to go out is the worst misreading.
    /// </summary>
    public static Intent Read(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return IntentWords.Split(message) is { } words ? IntentReader.Read(words) : default;
    }
}

public enum IntentKind
{
    /// <summary>An ordinary message, for the assistant.</summary>
    None,

    /// <summary>Agreement, to the question just asked if there was one.</summary>
    Yes,

    /// <summary>Refusal, of what was just asked.</summary>
    No,

    /// <summary>A bare "cancel": of what was just asked.</summary>
    Cancel,

    /// <summary>Publish the waiting draft.</summary>
    Post,

    /// <summary>Another version of the current draft.</summary>
    Regenerate,

    /// <summary>Another version of the newest published post.</summary>
    RegeneratePosted,

    /// <summary>Throw the waiting draft away.</summary>
    CancelDraft,
}
