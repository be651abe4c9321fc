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

    // "Worth a screenshot: our hours: 9 to 5" has a colon too many.
    const double SecondColon = 1.2;

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
            sets.AddRange(((PhraseSet[])[FormOpeners.About, FormOpeners.Statement, FormOpeners.Ask, FormOpeners.Personal]).Select(set => (set, (bare ? 0.0 : 1.5) + (toned ? OtherTone : 0))));
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

    double ThemeFirst(PhraseSet set, double distance) => set switch
    {
        Theme => brief.Tone is Tone.Formal or Tone.Serious or Tone.Inspiring ? 0.8 : 0,
        { Tone: Tone.Formal or Tone.Serious or Tone.Inspiring } => 0.3,
        _ => Math.Max(distance, 1),
    };

    List<Line> Filled(Func<PhraseSet, IReadOnlyList<string>> place, Func<PhraseSet, double, double>? distance = null) =>
    [
        .. from entry in sets
           from phrase in place(entry.Set)
           let text = Wording.Fill(phrase, brief.Topic, brief.Tone)
           where text is not null
           select new Line(text, (distance?.Invoke(entry.Set, entry.Distance) ?? entry.Distance) + Clumsiness(phrase)),
    ];

    double Clumsiness(string phrase) => brief.Topic switch
    {
        { Form: TopicForm.Invitation } when phrase.Contains("{t", StringComparison.Ordinal) => NoInvitation,
        { Phrase: var words } when phrase.Contains(": {", StringComparison.Ordinal) && words.Contains(':', StringComparison.Ordinal) => SecondColon,
        _ => 0,
    };
}
