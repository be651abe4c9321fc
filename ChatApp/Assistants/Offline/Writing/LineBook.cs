using ChatApp.Assistants.Offline.Phrases;
using ChatApp.Assistants.Offline.Reading;

namespace ChatApp.Assistants.Offline.Writing;

/// <summary>All the sentences that suit a brief, by their place in the draft.</summary>
public sealed class LineBook
{
    // How much farther off a sentence is that is not in the tone asked for.
    const double OtherTheme = 1.5;
    const double OtherTone = 2.5;

    // "You're invited to…" comes before "Keep the date free:…" in an invitation.
    const double NoInvitation = 1.5;

    readonly Brief brief;
    readonly List<(PhraseSet Set, double Distance)> sets = [];

    public LineBook(Brief brief)
    {
        this.brief = brief;
        var kind = brief.Topic.Kind;
        var solemn = kind is Kind.Solemn;
        var toned = brief.Tone is not Tone.Friendly && !solemn;
        if (brief.Topic.Theme is { } theme && theme.Kind is Kind.Solemn == solemn)
        {
            sets.Add((theme, toned ? OtherTheme : 0));
        }

        // "our Diwali sale" is a sale, with a bit of Diwali in it.
        if (brief.Topic is { Theme.Kind: Kind.News, Related: { } occasion } && (occasion.Kind is Kind.Celebration || brief.Topic.Form is TopicForm.Invitation))
        {
            sets.Add((new PhraseSet { Scenes = occasion.Scenes, Thoughts = occasion.Thoughts, Jokes = occasion.Jokes, Closers = occasion.Closers }, 1));
        }

        var bare = sets.Count == 0;
        sets.AddRange(KindPhrases.All.Where(set => set.Kind == kind).Select(set => ((PhraseSet)set, (bare ? 0.0 : 2) + (toned ? OtherTone : 0))));
        if (!solemn)
        {
            sets.AddRange(TonePhrases.All.Where(set => set.Tone == brief.Tone && (set.Kind is null || set.Kind == kind)).Select(set => (set, 0.0)));
            sets.AddRange(((PhraseSet[])[FormOpeners.About, FormOpeners.Statement, FormOpeners.Personal]).Select(set => (set, (bare ? 0.0 : 1.5) + (toned ? OtherTone : 0))));
        }

        // The tone shows in the first and the last sentence; what lies between should be about the theme.
        Openers = Filled(set => set.Openers);
        Closers = Filled(set => set.Closers);
        Scenes = Filled(set => set.Scenes, ThemeFirst);
        Thoughts = Filled(set => set.Thoughts, ThemeFirst);
        Jokes = Filled(set => set.Jokes, ThemeFirst);
    }

    public IReadOnlyList<Line> Openers { get; }

    public IReadOnlyList<Line> Scenes { get; }

    public IReadOnlyList<Line> Thoughts { get; }

    public IReadOnlyList<Line> Jokes { get; }

    public IReadOnlyList<Line> Closers { get; }

    static double ThemeFirst(PhraseSet set, double distance) => set is Theme ? 0 : Math.Max(distance, 1);

    List<Line> Filled(Func<PhraseSet, IReadOnlyList<string>> place, Func<PhraseSet, double, double>? distance = null)
    {
        var invites = brief.Topic.Form is TopicForm.Invitation;
        return
        [
        .. from entry in sets
           from phrase in place(entry.Set)
           let text = Wording.Fill(phrase, brief.Topic, brief.Tone)
           where text is not null
           select new Line(text, (distance?.Invoke(entry.Set, entry.Distance) ?? entry.Distance) + (invites && phrase.Contains("{t", StringComparison.Ordinal) ? NoInvitation : 0)),
    ];
    }
}
