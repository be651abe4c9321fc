namespace ChatApp.Assistants.Offline.Reading;

/// <summary>How a draft should be: "shorter and funnier, without hashtags, for LinkedIn".</summary>
/// <param name="Changes">What was understood.</param>
/// <param name="Unknown">Words that mean nothing here: none when the text is a wish and nothing else.</param>
public sealed record Wish(Changes Changes, int Unknown)
{
    public bool IsNothingElse => Unknown == 0 && Changes.Any;
}
