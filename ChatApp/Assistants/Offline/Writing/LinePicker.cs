namespace ChatApp.Assistants.Offline.Writing;

/// <summary>Chooses sentences for one draft: fitting ones first, none that a recent version has, none that echo each other.</summary>
public sealed class LinePicker(Dice dice, History history)
{
    const double Variety = 2.4;
    const double Recent = 9;
    const double LongAgo = 3;
    const double SameVersion = 14;
    const double Echo = 1.5;
    const double SecondQuestion = 6;

    /// <summary>So many versions later a sentence is nearly as good as new.</summary>
    const int Memory = 5;

    readonly int[] shared = new int[history.Count];
    readonly HashSet<string> taken = [];
    readonly HashSet<string> words = [];
    bool asked;

    /// <summary>One of <paramref name="lines"/> that <paramref name="fits"/>, or null when none does.</summary>
    public string? Pick(IEnumerable<Line> lines, Func<string, bool> fits)
    {
        string? best = null;
        var least = double.MaxValue;
        foreach (var line in lines)
        {
            var score = Score(line);
            if (score < least && !taken.Contains(line.Text) && fits(line.Text))
            {
                (best, least) = (line.Text, score);
            }
        }

        if (best is not null)
        {
            Take(best);
        }

        return best;
    }

    /// <summary>Remembers <paramref name="line"/> as part of the draft.</summary>
    public void Take(string line)
    {
        taken.Add(line);
        words.UnionWith(Line.EchoesOf(line));
        asked |= line.Contains('?', StringComparison.Ordinal);
        foreach (var version in history.With(line))
        {
            shared[version]++;
        }
    }

    double Score(Line line)
    {
        var score = line.Distance + (dice.Fraction() * Variety);
        foreach (var version in history.With(line.Text))
        {
            score += (history.Count - version <= Memory ? Recent : LongAgo) + (SameVersion * shared[version]);
        }

        score += Echo * line.Echoes.Count(words.Contains);
        return asked && line.Asks ? score + SecondQuestion : score;
    }
}
