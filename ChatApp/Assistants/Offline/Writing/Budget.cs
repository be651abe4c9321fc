using ChatApp.Assistants.Offline.Reading;
using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline.Writing;

/// <summary>How long a draft may be: a bit under the platform's limit, and within what the person set.</summary>
public sealed record Budget(Platform Platform, int Characters, Cap? Cap)
{
    const double Share = 0.95;

    /// <summary>Never over, however short the person wants it: a draft needs room for one short sentence.</summary>
    const int Least = 20;

    public static Budget For(Platform platform, Cap? cap) =>
        new(platform, Math.Min((int)(platform.Limit * Share), cap is { Unit: CapUnit.Characters } ? Math.Max(Least, cap.Most) : int.MaxValue), cap is { Unit: CapUnit.Characters } ? null : cap);

    public bool Allows(string text) => Platform.Count(text) <= Characters && Cap switch
    {
        null => true,
        { Unit: CapUnit.Words } => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Count(w => w[0] != '#') <= Cap.Most,
        _ => SentenceKeys.Of(text).Count() <= Cap.Most,
    };
}
