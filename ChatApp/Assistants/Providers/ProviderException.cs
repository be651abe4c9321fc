namespace ChatApp.Assistants.Providers;

/// <summary>A provider did not do what was asked. The message is a sentence for the person, without anything the provider sent.</summary>
public sealed class ProviderException(ProviderProblem problem, string sentence, TimeSpan? retryAfter = null, Exception? inner = null) : Exception(sentence, inner)
{
    public ProviderProblem Problem => problem;

    /// <summary>How long the provider asks to wait; null when it says nothing.</summary>
    public TimeSpan? RetryAfter => retryAfter;
}

/// <summary>What can go wrong with a provider. Each has its row in <see cref="ProviderProblems"/>.</summary>
public enum ProviderProblem
{
    /// <summary>401, 403.</summary>
    KeyRefused,

    /// <summary>404 with a model that is not among those it lists.</summary>
    ModelMissing,

    /// <summary>404 of everything, or something answers that is no such provider.</summary>
    AddressWrong,

    /// <summary>402, and a 429 that waiting does not help.</summary>
    QuotaUsedUp,

    /// <summary>429.</summary>
    Busy,

    /// <summary>408, 409, 5xx, 529.</summary>
    Failing,

    /// <summary>No such name, refused, no route, no TLS.</summary>
    Unreachable,

    /// <summary>413, and a 400 about the length.</summary>
    TooLong,

    /// <summary>A 4xx about the pictures in it.</summary>
    NoPictures,

    /// <summary>Any other 4xx.</summary>
    Refused,

    /// <summary>The answer began and broke off: the connection was cut, or the end marker is missing.</summary>
    BrokeOff,

    /// <summary>The answer began and is not what the format says.</summary>
    Garbled,
}
