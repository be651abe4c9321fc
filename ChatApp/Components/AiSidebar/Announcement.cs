using ChatApp.Conversations;

namespace ChatApp.Components.AiSidebar;

/// <summary>What the status region says when an answer is over.</summary>
static class Announcement
{
    public static string Of(Session session, AssistantMessage message)
    {
        var words = session.TextsOf(message).Sum(CountWords);
        return message.Status switch
        {
            MessageStatus.Complete => $"Answer complete, {words} {(words == 1 ? "word" : "words")}",
            MessageStatus.Stopped => $"Stopped after {words} {(words == 1 ? "word" : "words")}",
            _ => message.Reason ?? "The answer broke off",
        };
    }

    static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
}
