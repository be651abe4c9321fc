namespace ChatApp.Assistants.Offline.Reading;

/// <summary>How much of something, such as hashtags, a draft should have.</summary>
public enum Amount
{
    /// <summary>What is usual on the platform and in the tone.</summary>
    Usual,

    None,
    Few,

    /// <summary>Asked for: never none, even where it is unusual.</summary>
    Some,

    Many,
}
