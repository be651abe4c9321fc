namespace ChatApp.Conversations;

/// <summary>What came of a command: a value, or a refusal that a person can read.</summary>
public sealed record Outcome<T>(T? Value, Refusal? Refusal)
{
    public bool Ok => Refusal is null;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>Why a command was not carried out.</summary>
/// <param name="Sentence">For the person: what is so, and what to do.</param>
/// <param name="Field">The input that was wrong; null when it was not the input.</param>
public sealed record Refusal(RefusalCode Code, string Sentence, string? Field = null)
{
    /// <summary>When it is worth trying again; null when nobody knows.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

public enum RefusalCode
{
    /// <summary>The input is out of its bounds.</summary>
    Invalid,

    /// <summary>The input has too many bytes, or pixels.</summary>
    TooLarge,

    /// <summary>There is no such thing, or it is somebody else's: the two look the same.</summary>
    NotFound,

    /// <summary>The session is over.</summary>
    Expired,

    /// <summary>It does not fit the state things are in.</summary>
    Conflict,

    /// <summary>It has been done already.</summary>
    AlreadyDone,

    /// <summary>As many sessions as may be are live.</summary>
    Full,

    /// <summary>It is not this caller's to do.</summary>
    Forbidden,

    /// <summary>Too much in too short a time.</summary>
    Limited,

    /// <summary>The journal cannot be written.</summary>
    Unavailable,
}
