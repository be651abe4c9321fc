namespace ChatApp.Conversations;

/// <summary>Who wrote an answer, and what it took.</summary>
/// <param name="Model">As a person reads it.</param>
/// <param name="InputTokens">As the provider counted; null when it did not say.</param>
/// <param name="FirstTokenMs">From the question to the first word, in milliseconds; null when none came.</param>
/// <param name="DurationMs">From the question to the end, in milliseconds.</param>
public sealed record TurnUsage(string? Model, long? InputTokens, long? OutputTokens, long? FirstTokenMs, long DurationMs);
