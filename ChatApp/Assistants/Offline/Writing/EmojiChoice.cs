using ChatApp.Assistants.Offline.Phrases;
using ChatApp.Assistants.Offline.Reading;
using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline.Writing;

/// <summary>Which emoji a draft gets, and how many.</summary>
public static class EmojiChoice
{
    public static int Number(Brief brief, Platform platform)
    {
        var small = platform.Limit <= Platform.Threads.Limit;
        var usual = brief switch
        {
            { Topic.Kind: Kind.Solemn } or { Tone: Tone.Formal or Tone.Serious } => 0,
            _ when platform == Platform.LinkedIn => 0,
            _ when platform == Platform.Instagram => 3,
            _ when small => 1,
            _ => 2,
        };
        return brief.Emoji switch
        {
            Amount.None => 0,
            Amount.Few => 1,
            Amount.Some => Math.Max(usual, small ? 1 : 2),
            Amount.Many => Math.Max(usual, 2) + 2,
            _ => brief.Tone is Tone.Enthusiastic && usual > 0 ? usual + 1 : usual,
        };
    }

    /// <summary><paramref name="number"/> emoji that suit the topic; the same one comes back only when there are no more.</summary>
    public static IReadOnlyList<string> Choose(Brief brief, int number, Dice dice)
    {
        var pool = Pool(brief);
        var start = dice.Index(pool.Length);
        return [.. Enumerable.Range(0, number).Select(i => pool[(start + i) % pool.Length])];
    }

    static string[] Pool(Brief brief)
    {
        var tone = brief.Tone switch { Tone.Funny => " 😄", Tone.Enthusiastic => " 🎉", Tone.Inspiring => " ✨", _ => "" };
        var own = brief.Topic.Theme?.Emoji ?? brief.Topic.Kind switch
        {
            Kind.Celebration => "🎉 ✨ 💛",
            Kind.News => "📣 ✨ 🙌",
            Kind.Thanks => "💛 🙏 🤗",
            Kind.Solemn => "🤍 🕯️",
            _ => "✨ 👋 💬",
        };
        return (own + tone).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
