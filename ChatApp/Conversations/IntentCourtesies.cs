using static ChatApp.Conversations.IntentKind;

namespace ChatApp.Conversations;

/// <summary>What people say around a request without changing it.</summary>
public static class IntentCourtesies
{
    private static readonly IntentKind[] Acting = [Post, Regenerate, RegeneratePosted, CancelDraft];

    /// <summary>What may come first, and before which requests. "No, try again" is a request; "no, post it" is a contradiction.</summary>
    public static readonly IReadOnlyList<Opening> Openings =
    [
        .. Each("ok|okay|please|now", needsPause: false, [Yes, No, Cancel, .. Acting]),
        .. Each("yes|yep|yup|yeah|sure|absolutely|definitely|of_course|👍|👌", needsPause: false, [Yes, Cancel, .. Acting]),
        .. Each("just|go_ahead|go_ahead_and|let's|lets", needsPause: false, Acting),
        .. Each("let's|lets", needsPause: false, [Yes]),
        .. Each("no|nope|nah", needsPause: false, [No]),
        .. Each("no|nope|nah|no_thanks", needsPause: true, [Regenerate, RegeneratePosted, CancelDraft]),

        // Without a pause these are opinions: "great post" is no request to post.
        .. Each("great|perfect|good|nice|cool|awesome|amazing|excellent|wonderful|lovely|fantastic|alright", needsPause: true, [Yes, No, Cancel, .. Acting]),
        .. Each("thanks|thank_you", needsPause: true, [No, Cancel, .. Acting]),
        .. Each("looks|sounds good|great|perfect", needsPause: true, Acting),
        .. Each("it|this|that looks good|great|perfect", needsPause: true, Acting),
        .. Each("that's|it's|thats|its good|great|perfect", needsPause: true, Acting),
        .. Each("i like|love it|this|that|this_one", needsPause: true, Acting),
        .. Each("love it|this", needsPause: true, Acting),
    ];

    /// <summary>What may come last, after any request, as often as one likes.</summary>
    public static readonly IReadOnlySet<string> Closings =
        IntentPattern.Expand("please|pls|plz|thanks|thank_you|thx|ty|now|right_now|right_away").Concat(IntentWords.Cheers).ToHashSet();

    private static IEnumerable<Opening> Each(string pattern, bool needsPause, IntentKind[] before) =>
        IntentPattern.Expand(pattern).Select(phrase => new Opening(phrase, needsPause, before));

    /// <param name="Phrase">The words.</param>
    /// <param name="NeedsPause">Whether a comma or the like must follow.</param>
    /// <param name="Before">The requests it leaves as they are.</param>
    public sealed record Opening(string Phrase, bool NeedsPause, IReadOnlyList<IntentKind> Before);
}
