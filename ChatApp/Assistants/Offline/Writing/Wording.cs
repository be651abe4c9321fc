using System.Text.RegularExpressions;
using ChatApp.Assistants.Offline.Reading;

namespace ChatApp.Assistants.Offline.Writing;

/// <summary>Fills a phrase in: the topic where it fits the grammar, "I" or "we", long forms where the tone is formal.</summary>
public static partial class Wording
{
    /// <summary><paramref name="line"/> as a sentence about <paramref name="topic"/>, or null when the topic's grammar does not fit into it.</summary>
    public static string? Fill(string line, Topic topic, Tone tone)
    {
        var fits = true;
        var filled = Token().Replace(tone is Tone.Formal ? Contractions.Expand(line) : line, token =>
        {
            var words = Words(token.Groups["name"].Value, topic, tone);
            fits &= words is not null;
            return words ?? "";
        });
        return fits ? Ends().Replace(Upper(filled), "$1") : null;
    }

    /// <summary>Whether <paramref name="line"/> says what the topic is.</summary>
    public static bool NamesTopic(string line) => Topical().IsMatch(line);

    public static string Upper(string text) => text.Length > 0 && char.IsLower(text[0]) && !(text.Length > 1 && char.IsUpper(text[1])) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    static string? Words(string name, Topic topic, Tone tone) => name switch
    {
        "topic" when topic.Form is TopicForm.Noun or TopicForm.Activity or TopicForm.Question or TopicForm.Invitation => topic.Phrase,
        "thing" or "event" when topic.Form is TopicForm.Noun or TopicForm.Invitation => name is "event" && topic.Form is TopicForm.Noun ? null : topic.Phrase,
        // Praise is for what is the person's own: nobody knows whether "inflation" deserves any.
        "dear" when topic is { Form: TopicForm.Noun, Voice: not Voice.Unmarked } => topic.Phrase,
        "doing" when topic.Form is TopicForm.Activity => topic.Phrase,
        "question" when topic.Form is TopicForm.Question => topic.Phrase,
        "clause" when topic.Form is TopicForm.Statement => topic.Phrase,
        "Clause" when topic.Form is TopicForm.Statement => Upper(topic.Phrase),
        "ask" when topic.Form is TopicForm.Ask => topic.Phrase,
        "Ask" when topic.Form is TopicForm.Ask => Upper(topic.Phrase),
        "thanked" when topic.Form is TopicForm.Thanks => topic.Phrase,
        "congratulated" when topic.Form is TopicForm.Congratulation => topic.Phrase,
        "welcomed" when topic.Form is TopicForm.Welcome => topic.Phrase,
        "regret" when topic.Form is TopicForm.Apology => topic.Phrase,
        "name" => topic.Name,
        _ => Pronouns.Find(name, topic.Voice is Voice.Singular, tone is Tone.Formal),
    };

    [GeneratedRegex(@"\{(?<name>[^}]+)\}")]
    private static partial Regex Token();

    [GeneratedRegex(@"\{(?:topic|thing|dear|doing|event|question|clause|Clause|ask|Ask|thanked|congratulated|welcomed|regret|name)\}")]
    private static partial Regex Topical();

    // The person's own end mark stands in for the phrase's.
    [GeneratedRegex(@"([?!…])[.?]")]
    private static partial Regex Ends();
}
