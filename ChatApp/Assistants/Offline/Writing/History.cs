namespace ChatApp.Assistants.Offline.Writing;

/// <summary>The versions there have been, sentence by sentence, so that a new one can stay away from them.</summary>
public sealed class History
{
    public static readonly History None = new([]);

    readonly Dictionary<string, List<int>> versionsBySentence = [];
    readonly HashSet<string> texts;

    // The same few sentences are looked up for every place in every attempt.
    readonly Dictionary<string, List<int>> seen = [];

    /// <param name="versions">Their texts, oldest first.</param>
    public History(IEnumerable<string> versions)
    {
        texts = [.. versions];
        foreach (var text in texts)
        {
            foreach (var key in SentenceKeys.Of(text).Distinct())
            {
                if (!versionsBySentence.TryGetValue(key, out var list))
                {
                    versionsBySentence[key] = list = [];
                }

                list.Add(Count);
            }

            Count++;
        }
    }

    public int Count { get; }

    public bool Has(string text) => texts.Contains(text);

    /// <summary>The versions, counted from 0, that contain a sentence of <paramref name="line"/>.</summary>
    public IReadOnlyList<int> With(string line)
    {
        if (Count == 0)
        {
            return [];
        }

        if (seen.TryGetValue(line, out var known))
        {
            return known;
        }

        var found = seen[line] = [];
        foreach (var key in SentenceKeys.Of(line))
        {
            if (versionsBySentence.TryGetValue(key, out var versions))
            {
                found.AddRange(versions);
            }
        }

        return found;
    }

    /// <summary>How much of the nearest version is in <paramref name="text"/>: 0 nothing, 1 everything.</summary>
    public double Overlap(string text)
    {
        var keys = SentenceKeys.Of(text).Distinct().ToList();
        var shared = new int[Count];
        foreach (var version in keys.SelectMany(key => versionsBySentence.GetValueOrDefault(key) ?? []))
        {
            shared[version]++;
        }

        return keys.Count == 0 || Count == 0 ? 0 : (double)shared.Max() / keys.Count;
    }
}
