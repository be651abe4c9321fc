using ChatApp.Assistants.Offline.Phrases;
using ChatApp.Assistants.Offline.Reading;
using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline.Writing;

/// <summary>How many sentences of which sort a draft has between its first and its last.</summary>
public sealed record Outline(int Scenes, int Thoughts, int Jokes, bool Closer)
{
    // Middle sentences at the lengths -2 to 2.
    static readonly int[] Long = [0, 1, 3, 6, 9];
    static readonly int[] Business = [1, 2, 4, 7, 10];
    static readonly int[] Medium = [0, 1, 2, 4, 5];
    static readonly int[] Small = [0, 0, 1, 2, 3];

    public static Outline For(Brief brief, Platform platform, Dice dice)
    {
        var middle = Middle(brief, platform);
        var jokes = JokesOf(brief, platform, middle, dice);
        middle = Math.Max(0, middle - jokes);
        var scenes = brief.Tone switch
        {
            Tone.Formal or Tone.Serious or Tone.Inspiring => 0,
            _ when middle % 2 == 1 && dice.Index(2) == 0 => (middle + 1) / 2,
            _ => middle / 2,
        };
        return new(scenes, middle - scenes, jokes, Closer: brief.Length > -2 && brief.Cap is not { Unit: CapUnit.Sentences, Most: 1 });
    }

    static int Middle(Brief brief, Platform platform)
    {
        var sizes = platform == Platform.LinkedIn ? Business : platform.Limit >= Platform.Instagram.Limit ? Long : platform.Limit > Platform.Bluesky.Limit ? Medium : Small;
        var middle = sizes[brief.Length + 2];
        return brief.Cap switch
        {
            { Unit: CapUnit.Words } cap => Math.Clamp(cap.Most / 13, 0, sizes[4]),
            { Unit: CapUnit.Characters } cap => Math.Clamp(cap.Most / 75, 0, sizes[4]),
            { Unit: CapUnit.Sentences } cap => Math.Clamp(cap.Most - 2, 0, sizes[4]),
            _ => middle,
        };
    }

    static int JokesOf(Brief brief, Platform platform, int middle, Dice dice) => brief switch
    {
        { Topic.Kind: Kind.Solemn } or { Tone: Tone.Formal or Tone.Serious or Tone.Inspiring } => 0,
        { Tone: Tone.Funny } => Math.Max(1, (middle + 1) / 2),
        _ when platform == Platform.LinkedIn || middle < 2 => 0,
        _ => dice.Index(3) == 0 ? 1 : 0,
    };
}
