namespace ChatApp.Assistants.Offline.Reading;

/// <summary>How a draft should sound.</summary>
public enum Tone
{
    Friendly,
    Formal,
    Serious,
    Funny,
    Enthusiastic,
    Inspiring,
    Casual,
}
