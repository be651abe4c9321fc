using ChatApp.Publishing;
namespace ChatApp.Assistants.Offline;
public static class OfflineWriter { public static OfflineReply Reply(TurnRequest request) => new("Here is a draft for Facebook.", new OfflineDraft(Platform.Facebook, $"{request.Text} {request.Seed}", "Diwali: rows of lamps", null)); }
public sealed record OfflineReply(string Before, OfflineDraft? Draft);
public sealed record OfflineDraft(Platform Platform, string Text, string? ImagePrompt, int? Revises);
