namespace ChatApp.Assistants.Offline.Reading;

/// <summary>A length the person set: "in 50 words", "under 200 characters", "two sentences".</summary>
public sealed record Cap(int Most, CapUnit Unit);

public enum CapUnit
{
    Characters,
    Words,
    Sentences,
}
