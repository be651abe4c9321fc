using System.Text;
using ChatApp.Conversations;

namespace ChatApp.Assistants;

/// <summary>Which of a conversation's messages go to the model whole, and which only in short. Bounded, however long the conversation is.</summary>
/// <param name="Before">What covers the messages before; null when nothing does.</param>
/// <param name="Older">Messages that no longer fit and that no summary covers, the oldest first.</param>
/// <param name="Whole">The newest turns, the oldest first.</param>
public sealed record PromptWindow(Summary? Before, IReadOnlyList<Message> Older, IReadOnlyList<Message> Whole)
{
    /// <summary>About as much as a picture takes, in tokens.</summary>
    const int PictureTokens = 1_000;

    /// <param name="tokens">How much may go whole, estimated. When it is more, only half of that stays, so that not every turn is summarised.</param>
    public static PromptWindow Of(Session session, AssistantMessage turn, int tokens)
    {
        var summaries = session.Summaries.GroupBy(s => s.Through).ToDictionary(g => g.Key, g => g.Last());
        var messages = new List<Message>();
        var sizes = new List<int>();
        Summary? before = null;
        var all = 0;
        foreach (var message in session.Backwards(turn.Parent))
        {
            // What is further back than twice the window is left out, where nothing could summarise it in time.
            if (all > 2 * tokens || summaries.TryGetValue(message.Id, out before)) break;
            messages.Add(message);
            sizes.Add(SizeOf(session, message));
            all += sizes[^1];
        }
        var whole = all <= tokens ? messages.Count : NewestTurns(messages, sizes, tokens / 2);
        return new PromptWindow(before, [.. messages.Skip(whole).Reverse()], [.. messages.Take(whole).Reverse()]);
    }

    /// <summary>How many of the newest messages fit, in whole turns: a turn begins with what a person said. At least the last one does.</summary>
    static int NewestTurns(List<Message> messages, List<int> sizes, int tokens)
    {
        var (fits, sum) = (0, 0);
        for (var i = 0; i < messages.Count; i++)
        {
            sum += sizes[i];
            if (fits > 0 && sum > tokens) break;
            if (messages[i] is PersonMessage) fits = i + 1;
        }
        return fits;
    }

    static int SizeOf(Session session, Message message) => message is PersonMessage said
        ? TokensOf(said.Text) + (said.Pictures.Count * PictureTokens) : TokensOf(Prompt.Spoken(session, (AssistantMessage)message));

    /// <summary>An estimate on the safe side: four letters of English make a token, of most other scripts one does.</summary>
    public static int TokensOf(string text)
    {
        var other = Ascii.IsValid(text) ? 0 : text.Count(c => !char.IsAscii(c));
        return ((text.Length - other) / 4) + other + 4;
    }
}
