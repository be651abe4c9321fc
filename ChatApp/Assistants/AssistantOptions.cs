namespace ChatApp.Assistants;

/// <summary>The settings under <c>Assistants</c>.</summary>
public sealed record AssistantOptions
{
    public const string Section = "Assistants";

    /// <summary>The longest time without a word from the assistant. 1 second to 10 minutes.</summary>
    public TimeSpan TokenTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest time for a whole answer. 1 second to 1 hour.</summary>
    public TimeSpan TurnTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest answer, in UTF-16 units. 1,000 to 10,000,000.</summary>
    public int MaxAnswerLength { get; init; } = 2_000_000;

    /// <summary>How long running answers may go on when the app is told to stop. 0 to 5 minutes.</summary>
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromSeconds(10);

    public OfflineOptions Offline { get; init; } = new();

    /// <summary>What is wrong with the settings, naming the key and its range; null when nothing is.</summary>
    public string? Problem() =>
        TokenTimeout < TimeSpan.FromSeconds(1) || TokenTimeout > TimeSpan.FromMinutes(10) ? $"Assistants:TokenTimeout must be 00:00:01 to 00:10:00, not {TokenTimeout}."
        : TurnTimeout < TimeSpan.FromSeconds(1) || TurnTimeout > TimeSpan.FromHours(1) ? $"Assistants:TurnTimeout must be 00:00:01 to 01:00:00, not {TurnTimeout}."
        : MaxAnswerLength is < 1_000 or > 10_000_000 ? $"Assistants:MaxAnswerLength must be 1000 to 10000000, not {MaxAnswerLength}."
        : DrainTime < TimeSpan.Zero || DrainTime > TimeSpan.FromMinutes(5) ? $"Assistants:DrainTime must be 00:00:00 to 00:05:00, not {DrainTime}."
        : Offline.TokensPerSecond is < 0 or > 100_000 ? $"Assistants:Offline:TokensPerSecond must be 0 to 100000, not {Offline.TokensPerSecond}."
        : null;
}

public sealed record OfflineOptions
{
    /// <summary>How fast the offline assistant writes, in words a second; 0 for no delay. 0 to 100,000.</summary>
    public int TokensPerSecond { get; init; } = 60;
}
