using System.Text.RegularExpressions;
using ChatApp.Assistants.Offline.Reading;
using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline.Writing;

/// <summary>Changes a finished draft in place: what a wish does not touch stays word for word.</summary>
public static partial class DraftEditor
{
    /// <summary>Whether <paramref name="changes"/> can be made without writing the draft anew.</summary>
    public static bool CanEdit(Changes changes, Platform current) =>
        changes is { Topic: null, Tone: null, Again: false } && (changes.Platform is null || changes.Platform == current);

    /// <summary><paramref name="text"/> with <paramref name="changes"/> made; the same text where there is nothing to change.</summary>
    /// <param name="text">The draft.</param>
    /// <param name="changes">What is to be different.</param>
    /// <param name="brief">The brief with the changes in it.</param>
    /// <param name="platform">Where the draft is for; the result fits its limit.</param>
    /// <param name="dice">Chooses what is added.</param>
    /// <param name="history">The versions so far.</param>
    public static string Edit(string text, Changes changes, Brief brief, Platform platform, Dice dice, History history)
    {
        text = changes.Replacement?.In(text) ?? text;
        text = changes.Details.Aggregate(text, (draft, detail) => WithDetail(draft, detail, platform));
        text = changes.Question ? WithQuestion(text, brief, platform, dice, history) : text;
        text = changes.Length switch
        {
            < 0 => Shorter(text, changes.Length, brief, platform),
            > 0 => Longer(text, changes.Length, brief, platform, dice, history),
            _ => text,
        };
        text = changes.Cap is null ? text : Capped(text, brief, platform, dice, history);
        text = Hashtags(text, changes, brief, platform);
        text = Emoji(text, changes, brief, platform, dice);
        return platform.Count(text) <= platform.Limit ? text : Shortening.ToFit(text, platform, Budget.For(platform, null).Characters, brief.Details);
    }

    static string WithDetail(string text, string detail, Platform platform)
    {
        var draft = DraftText.Parse(text);
        return draft.With(draft.Sentences.Count > 2 && !Post.IsLink(detail) ? draft.Sentences.Count - 1 : draft.Sentences.Count, detail, Layout.Gap(platform)).ToString();
    }

    static string WithQuestion(string text, Brief brief, Platform platform, Dice dice, History history)
    {
        var draft = DraftText.Parse(text);
        var closers = new LineBook(brief).Closers.Where(c => c.Text.Contains('?', StringComparison.Ordinal) && !text.Contains(c.Text, StringComparison.Ordinal));
        var question = new LinePicker(dice, history).Pick(closers, _ => true);
        return question is null ? text : draft.With(draft.Sentences.Count, question, Layout.Gap(platform)).ToString();
    }

    static string Shorter(string text, int steps, Brief brief, Platform platform)
    {
        for (var step = steps; step < 0; step++)
        {
            text = Shortening.Of(text, platform, brief.Details) ?? Shortest(text, brief, platform);
        }

        return text;
    }

    static string Longer(string text, int steps, Brief brief, Platform platform, Dice dice, History history)
    {
        for (var step = 0; step < steps; step++)
        {
            text = Lengthening.Of(text, brief, platform, dice, history) ?? text;
        }

        return text;
    }

    /// <summary>When one sentence is left: the topic, and nothing else.</summary>
    static string Shortest(string text, Brief brief, Platform platform) =>
        Wording.Fill("{Clause}.", brief.Topic with { Form = TopicForm.Statement }, brief.Tone) is { } topic && topic.Length < text.Length && platform.Count(topic) < platform.Count(text) ? topic : text;

    static string Capped(string text, Brief brief, Platform platform, Dice dice, History history)
    {
        var budget = Budget.For(platform, brief.Cap);
        for (var tries = 0; tries < 30 && !budget.Allows(text) && Shortening.Of(text, platform, brief.Details) is { } shorter; tries++)
        {
            text = shorter;
        }

        return budget.Allows(text) && brief.Cap is { Unit: CapUnit.Words, Most: var most } && text.Split(' ').Length < most * 0.6 ? Lengthening.Of(text, brief, platform, dice, history) ?? text : text;
    }

    static string Hashtags(string text, Changes changes, Brief brief, Platform platform)
    {
        var draft = DraftText.Parse(text);
        return changes.Hashtags switch
        {
            null => text,
            Amount.None => (draft with { Tags = [] }).Each(s => Inline().Replace(s, "")).ToString(),
            Amount.Few => (draft with { Tags = [.. draft.Tags.Take(1)] }).ToString(),
            _ => WithTags(draft, changes, brief, platform),
        };
    }

    static string WithTags(DraftText draft, Changes changes, Brief brief, Platform platform)
    {
        var number = changes.OwnHashtags.Count > 0 ? changes.OwnHashtags.Count + draft.Tags.Count : Math.Max(HashtagMaker.Number(brief, platform), draft.Tags.Count + 2);
        var more = (changes.OwnHashtags.Count > 0 ? changes.OwnHashtags : HashtagMaker.Make(brief, number)).Select(t => "#" + t);
        foreach (var tag in more.Where(t => !draft.Tags.Contains(t, StringComparer.OrdinalIgnoreCase)))
        {
            var with = draft with { Tags = [.. draft.Tags, tag] };
            draft = with.Tags.Count <= number && platform.Count(with.ToString()) <= platform.Limit ? with : draft;
        }

        return draft.ToString();
    }

    static string Emoji(string text, Changes changes, Brief brief, Platform platform, Dice dice)
    {
        switch (changes.Emoji)
        {
            case null:
                return text;
            case Amount.None:
                return EmojiText.Strip(text);
            case Amount.Few:
                return DraftText.Parse(text) is var plain && plain.Sentences.Count > 0
                    ? (plain with { Sentences = [plain.Sentences[0], .. plain.Sentences.Skip(1).Select(s => s with { Text = EmojiText.Strip(s.Text) }).Where(s => s.Text.Length > 0)] }).ToString()
                    : text;
        }

        var draft = DraftText.Parse(text);
        var emoji = new Queue<string>(EmojiChoice.Choose(brief, Math.Max(2, EmojiChoice.Number(brief, platform)), dice));
        var places = Enumerable.Range(0, draft.Sentences.Count).OrderBy(i => i == 0 ? 0 : i == draft.Sentences.Count - 1 ? 1 : 2).Where(i => !EmojiText.Has(draft.Sentences[i].Text)).ToList();
        foreach (var place in places.TakeWhile(_ => emoji.Count > 0))
        {
            var sentences = draft.Sentences.ToList();
            sentences[place] = sentences[place] with { Text = sentences[place].Text + " " + emoji.Dequeue() };
            var with = draft with { Sentences = sentences };
            draft = platform.Count(with.ToString()) <= platform.Limit ? with : draft;
        }

        return draft.ToString();
    }

    [GeneratedRegex(@"#(?=[\p{L}_])")]
    private static partial Regex Inline();
}
