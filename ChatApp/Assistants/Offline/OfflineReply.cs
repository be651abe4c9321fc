using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline;

/// <summary>What the offline assistant answers.</summary>
/// <param name="Before">The sentences shown before the draft card or, without a draft, the whole answer in markdown.</param>
/// <param name="Draft">The draft, if the answer has one.</param>
public sealed record OfflineReply(string Before, OfflineDraft? Draft);

/// <summary>A post ready to be read and published.</summary>
/// <param name="Platform">The place it is written for; <see cref="Text"/> fits its limit.</param>
/// <param name="Text">Plain text, never markdown, never with angle brackets.</param>
/// <param name="ImagePrompt">What its picture shows, under 120 characters, or null when it has none.</param>
/// <param name="Revises">The number of the draft it is a new version of; null for a new draft.</param>
public sealed record OfflineDraft(Platform Platform, string Text, string? ImagePrompt, int? Revises);
