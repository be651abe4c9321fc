namespace ChatApp.Conversations;

/// <summary>The sentences that ChatApp itself says in a conversation, in markdown.</summary>
static class Wording
{
    /// <summary>What a person asks who sends pictures without a word.</summary>
    public static string AboutPictures(int count) => count == 1 ? "What is in this picture?" : "What is in these pictures?";

    public const string Question = "Would you like to post this, regenerate, or cancel?";

    public static string QuestionWhenTooLong(Publishing.Platform platform, int length) =>
        $"It is {length - platform.Limit:N0} characters too long for {platform.Name}. Would you like to shorten it, regenerate, or cancel?";

    public const string QuestionAboutSeveral = "Which of these would you like to post? Use the buttons, or say for example \"post the LinkedIn one\".";

    public static string Posted(string url) => $"✅ Your post has been published successfully! [View post]({url})";

    public static string PostFailed(string reason) => $"{reason} Your draft is kept: say \"post it\" to try again.";

    public static string CannotPost(Draft draft, Refusal refused) => draft switch
    {
        { State: DraftState.Posted, PostUrl: { } url } => $"{refused.Sentence} [View post]({url})",
        { IsOpen: true } => $"{refused.Sentence} Say \"shorter\", or use the button on the draft.",
        _ => refused.Sentence,
    };

    public static string Cancelled(Draft draft) => $"The draft for {draft.Platform.Name} is cancelled. Say \"regenerate\" if you change your mind.";

    public static string WhichOne(IEnumerable<Draft> drafts)
    {
        var names = drafts.Where(d => d.IsOpen).Select(d => d.Platform.Name).Distinct().ToList();
        return $"Which one: {string.Join(" or ", names)}? Use the buttons on the drafts, or say for example \"post the {names[0]} one\".";
    }

    /// <summary>A span of time as a person says it: "30 minutes", "1 hour", "45 seconds".</summary>
    public static string Span(TimeSpan time)
    {
        var (count, unit) = time.TotalHours >= 1 && time.Minutes == 0 ? ((int)time.TotalHours, "hour")
            : time.TotalMinutes >= 1 && time.Seconds == 0 ? ((int)time.TotalMinutes, "minute")
            : ((int)Math.Ceiling(time.TotalSeconds), "second");
        return count == 1 ? $"1 {unit}" : $"{count} {unit}s";
    }

    /// <summary>A span that runs down, rounded up: "1 h 5 min", "29 min", "45 s".</summary>
    public static string Left(TimeSpan time)
    {
        if (time <= TimeSpan.FromMinutes(1)) return $"{Math.Max(0, (int)Math.Ceiling(time.TotalSeconds))} s";
        var minutes = (int)Math.Ceiling(time.TotalMinutes);
        return minutes < 60 ? $"{minutes} min" : minutes % 60 == 0 ? $"{minutes / 60} h" : $"{minutes / 60} h {minutes % 60} min";
    }
}
