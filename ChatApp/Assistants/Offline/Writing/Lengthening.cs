using ChatApp.Assistants.Offline.Reading;
using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline.Writing;

/// <summary>Makes a finished draft longer with more sentences about its topic.</summary>
public static class Lengthening
{
    /// <summary>"Longer" means at least about this much of the text, where the platform allows it.</summary>
    const double Share = 1.4;

    const int MostSentences = 8;

    /// <summary><paramref name="text"/> longer; null when nothing more fits.</summary>
    public static string? Of(string text, Brief brief, Platform platform, Dice dice, History history)
    {
        var book = new LineBook(brief);
        var budget = Budget.For(platform, brief.Cap);
        var picker = new LinePicker(dice, history);
        var draft = DraftText.Parse(text);
        foreach (var sentence in draft.Sentences)
        {
            picker.Take(sentence.Text);
        }

        var enough = platform.Count(text) * Share;
        for (var added = 0; added < MostSentences && (added == 0 || platform.Count(draft.ToString()) < enough); added++)
        {
            var place = Math.Max(1, draft.Sentences.Count - 1);
            DraftText With(string line) => draft.With(Math.Min(place, draft.Sentences.Count), line, draft.Sentences.Count == 1 ? Layout.GapAfterFirst(platform) : Layout.Gap(platform));
            var lines = added % 2 == 0 ? book.Scenes.Concat(book.Thoughts) : book.Thoughts;
            if (picker.Pick(Unused(lines, draft), line => budget.Allows(With(line).ToString())) is not { } line)
            {
                break;
            }

            draft = With(line);
        }

        var longer = draft.ToString();
        return platform.Count(longer) > platform.Count(text) ? longer : null;
    }

    static IEnumerable<Line> Unused(IEnumerable<Line> lines, DraftText draft)
    {
        var present = draft.Sentences.SelectMany(s => SentenceKeys.Of(s.Text)).ToHashSet();
        return lines.Where(line => !SentenceKeys.Of(line.Text).Any(present.Contains));
    }
}
