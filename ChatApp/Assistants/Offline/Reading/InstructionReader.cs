using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>Folds the instructions that shaped a draft into one brief.</summary>
public static class InstructionReader
{
    /// <summary>The brief of <paramref name="current"/>; its platform and image are those the draft really has.</summary>
    public static Brief Fold(DraftContext current)
    {
        var brief = current.Instructions.Count > 0 ? First(current.Instructions[0]) : null;
        brief ??= FromText(current.Text);
        foreach (var instruction in current.Instructions.Skip(1))
        {
            var text = Spelling.Correct(PlainText.Clean(instruction));
            brief = brief.With(FollowUpReader.Read(text));
        }

        return brief with { Platform = Platform.Find(current.Platform), Image = current.ImagePrompt is not null };
    }

    /// <summary>No instruction says what the draft is about, as can be when a model wrote it: its first sentence does.</summary>
    static Brief FromText(string text)
    {
        var sentences = Sentences.Split(PlainText.Clean(text));
        var first = sentences.Count > 0 ? TopicReader.Read(sentences[0], TopicForm.Statement) : null;
        return new(first ?? new Topic("this", TopicForm.Noun, Voice.Unmarked));
    }

    static Brief? First(string instruction)
    {
        var text = Spelling.Correct(PlainText.Clean(instruction));
        return RequestReader.Read(text)?.Brief ?? BareTopic.Read(text);
    }
}
