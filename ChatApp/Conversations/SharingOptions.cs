namespace ChatApp.Conversations;

/// <summary>The settings under <c>Sharing</c>.</summary>
public sealed record SharingOptions
{
    public const string Section = "Sharing";

    /// <summary>How many persons may be in a session, its host included. 2 to 100.</summary>
    public int MaxParticipants { get; init; } = 10;

    /// <summary>How long a code to say aloud is valid. 1 minute to 1 hour.</summary>
    public TimeSpan CodeLifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a link is valid, unless the host says otherwise. 1 minute to 30 days.</summary>
    public TimeSpan LinkLifetime { get; init; } = TimeSpan.FromDays(1);

    /// <summary>What is wrong with the settings, naming the key and its range; null when nothing is.</summary>
    public string? Problem() =>
        MaxParticipants is < 2 or > 100 ? $"Sharing:MaxParticipants must be 2 to 100, not {MaxParticipants}."
        : CodeLifetime < TimeSpan.FromMinutes(1) || CodeLifetime > TimeSpan.FromHours(1) ? $"Sharing:CodeLifetime must be 00:01:00 to 01:00:00, not {CodeLifetime}."
        : LinkLifetime < TimeSpan.FromMinutes(1) || LinkLifetime > TimeSpan.FromDays(30) ? $"Sharing:LinkLifetime must be 00:01:00 to 30.00:00:00, not {LinkLifetime}."
        : null;
}
