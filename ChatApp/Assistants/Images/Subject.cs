using ChatApp.Assistants.Images.Scenes;
using ChatApp.Assistants.Images.Topics;

namespace ChatApp.Assistants.Images;

/// <summary>What is to be drawn for a prompt.</summary>
/// <param name="Words">The prompt's words, plain; what the composition is diced from.</param>
/// <param name="Topic">The topic it was recognised as; null for an abstract picture.</param>
/// <param name="Alt">One sentence that says what is drawn, and for what.</param>
public sealed record Subject(string Words, Topic? Topic, string Alt)
{
    const string Unknown = "soft shapes in flowing colours";

    public static Subject Of(string prompt)
    {
        var words = PromptWords.Of(prompt);
        var heading = Heading(prompt);
        var headingWords = PromptWords.Of(heading);
        var topic = TopicFinder.Find(words, headingWords);
        var label = Label.Of(heading);
        if (topic is not null)
        {
            label = label.Length > 0 && TopicFinder.Find(headingWords, "") == topic ? label : topic.Name;
        }
        else if (label.Length == 0)
        {
            label = Label.Of(prompt);
        }

        return new(words, topic, $"Illustration: {topic?.Shows ?? Unknown}{(label.Length > 0 ? ", for " : "")}{label}");
    }

    public void Draw(Canvas canvas, Dice dice) => (Topic?.Draw ?? AbstractScene.Draw)(canvas, dice);

    /// <summary>What stands before the first colon that a space follows, if it is short: the topic, as in <c>Diwali: rows of lamps</c>.</summary>
    static string Heading(string prompt)
    {
        var end = prompt.AsSpan(0, Math.Min(prompt.Length, Label.Longest)).IndexOfAny(':', '：');
        return end > 0 && (prompt[end] == '：' || end + 1 == prompt.Length || char.IsWhiteSpace(prompt[end + 1])) ? prompt[..end] : "";
    }
}
