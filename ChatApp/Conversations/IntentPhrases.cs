using System.Collections.Frozen;
using static ChatApp.Conversations.IntentKind;

namespace ChatApp.Conversations;

/// <summary>
/// The phrases that mean something on their own, as <see cref="IntentPattern"/>s. A comma is part of a phrase, so that a pause inside one
/// ("post, it") is no match; the rows of <see cref="None"/> are exceptions, which a shorter phrase inside them does not override.
/// </summary>
public static class IntentPhrases
{
    private const string Another = "another|a_new|new|one_more|a_different|different";
    private const string Published = "previous|last|published|posted";

    private static readonly (IntentKind Kind, string[] Patterns)[] Table =
    [
        (Yes,
        [
            "yes|yep|yup|yeah|y|sure|ok|okay|absolutely|definitely|certainly|of_course|sure_thing|👍|👌",
            "please_do|do_it|go_for_it",
            "sounds good|great|perfect",
        ]),
        (No, ["no|nope|nah|n|👎", "not now|yet", "don't|dont|do_not [do_it]"]),
        (Cancel, ["cancel|nevermind|never_mind|forget_it"]),
        (Post,
        [
            "post|publish [it|this|that]",
            "ship|send|share it",
            "post|publish the|this|that|my draft",
            "post|publish the|this|that post",
            "post|publish this|that one|version",
            "go_ahead",
            "post|publish|share it|this|that to|on [my|our] {p}",
            "post to {p}",
            "publish|share to|on {p}",
            "post|publish the|this|that {p} one|draft|post|version",
            "share|send the|this|that {p} one|draft",
            "post|publish|share the one|draft for {p}",
        ]),
        (Regenerate,
        [
            "regenerate|redo|rewrite [it|this|that]",
            "regenerate|redo|rewrite the|this|that|my draft|post|version",
            "regenerate|redo this|that one",
            "regenerate|redo|rewrite the|this|that|my {p} one|draft|post|version",
            "regenerate|redo the one|draft for {p}",
            "try|regenerate again",
            "again|retry|another|once_more|one_more_time",
            "[give_me|show_me|make|write|generate|create|try] another|one_more one|version|draft",
            "[give_me|show_me|make|write|generate|create|try] one_more",
            $"[give_me|show_me|make|write|generate|create|try] {Another} version",
            $"[give_me|show_me|make|write|generate|create] {Another} version of it|this|that|the_draft|this_draft|my_draft|this_post|the_post",
            $"[give_me|show_me|make|write|generate|create] {Another} {{p}} version|draft",
            $"[give_me|show_me|make|write|generate|create] {Another} version of the|this|that|my {{p}} one|draft|post",
        ]),
        (RegeneratePosted,
        [
            $"regenerate|redo|rewrite [the|my|our|that] {Published} [{{p}}] post",
            "regenerate|redo|rewrite the [{p}] post|one you|we|i [just] posted|published|shared",
            "regenerate|redo|rewrite the published|posted one|version",
            $"[give_me|show_me|make|write|generate|create] {Another} version of the|my|our|that {Published} [{{p}}] post",
            $"[give_me|show_me|make|write|generate|create] {Another} version of the [{{p}}] post|one you|we|i [just] posted|published|shared",
        ]),
        (CancelDraft,
        [
            "cancel|discard|scrap|trash it|this|that",
            "cancel|discard|delete|scrap|trash the|this|that|my draft",
            "cancel|discard the|this|that post",
            "cancel|discard this|that one",
            "discard",
            "throw it|this|that|the_draft|this_draft away",
            "throw away the|this|that|my draft",
            "get_rid_of it|this|that|the_draft|this_draft",
            "cancel|discard|delete|scrap|trash the|this|that|my {p} draft",
            "cancel|discard|scrap|trash the|this|that {p} one|version",
            "cancel|discard the|this|that {p} post",
        ]),

        // A goodbye more often than an answer.
        (None, ["ok|okay|ok,|okay, thanks|thank_you|thx|ty"]),

        // "Okay post" may be an opinion.
        (None, ["ok|okay post"]),
    ];

    private static readonly FrozenDictionary<string, IntentKind> Kinds =
        Table.SelectMany(row => row.Patterns.SelectMany(IntentPattern.Expand), (row, phrase) => KeyValuePair.Create(phrase, row.Kind)).ToFrozenDictionary();

    /// <summary>All the phrases, a platform's name written as <see cref="IntentPattern.PlatformSlot"/>.</summary>
    public static IReadOnlyCollection<string> All => Kinds.Keys;

    /// <summary>What the phrase means; null when it is none of the table's.</summary>
    public static IntentKind? Meaning(string phrase) => Kinds.TryGetValue(phrase, out var kind) ? kind : null;
}
