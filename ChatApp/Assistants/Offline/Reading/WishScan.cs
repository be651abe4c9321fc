namespace ChatApp.Assistants.Offline.Reading;

/// <summary>One pass over the words of a wish, remembering what "without", "more" or "too" still applies to.</summary>
sealed class WishScan(Changes changes)
{
    enum Sense
    {
        Plain,
        Add,
        Remove,
        More,
        Less,
        Too,
    }

    // How many words later "without" still means the word that comes, e.g. "without any of those silly hashtags".
    const int Reach = 5;

    Sense sense;
    int sinceSense;
    bool fresh;
    bool emphasis;
    string previous = "";

    public Changes Changes { get; private set; } = changes;

    public int Unknown { get; private set; }

    public void Read(string word)
    {
        if (++sinceSense > Reach)
        {
            sense = Sense.Plain;
        }

        if (word is "," or ";" or "." or "!" or "and" or "but" or "or")
        {
            // "without hashtags, short": what is refused is the hashtags, and those that still follow.
            fresh = false;
        }
        else if (!ReadSense(word) && !ReadWish(word) && !Vocabulary.Filler.Contains(word))
        {
            Unknown++;
        }

        emphasis = Vocabulary.Emphasis.Contains(word) || (emphasis && word is "a" or "too" or "as");
        previous = word;
    }

    bool ReadSense(string word)
    {
        Sense? found = word switch
        {
            "too" or "overly" => Sense.Too,
            _ when Vocabulary.Removing.Contains(word) => Sense.Remove,
            // "don't use", "no need": what was refused stays refused.
            _ when Vocabulary.Adding.Contains(word) => previous is "don't" or "dont" or "not" or "never" or "no" ? Sense.Remove : Sense.Add,
            _ when Vocabulary.More.Contains(word) => sense is Sense.Remove or Sense.Too ? sense : Sense.More,
            _ when Vocabulary.Less.Contains(word) => Sense.Less,
            _ => null,
        };
        if (found is { } next)
        {
            sense = next;
            sinceSense = 0;
            fresh = true;
        }

        return found is not null || Vocabulary.Emphasis.Contains(word);
    }

    bool ReadWish(string word)
    {
        Changes? wish = word switch
        {
            _ when Vocabulary.Tones.TryGetValue(word, out var tone) => new() { Tone = ToneOf(word, tone) },
            _ when Vocabulary.Short.Contains(word) => new() { Length = Steps(-1) },
            _ when Vocabulary.Long.Contains(word) => new() { Length = Steps(1) },
            _ when Vocabulary.Hashtag.Contains(word) => new() { Hashtags = AmountOf() },
            _ when Vocabulary.Emoji.Contains(word) => new() { Emoji = AmountOf() },
            _ when Vocabulary.Image.Contains(word) => new() { Image = sense is not Sense.Remove, NewImage = previous is "another" or "different" or "new" or "other" or "change" },
            _ when Vocabulary.Language.Contains(word) && previous is ("in" or "into" or "to") => new() { Language = word },
            _ when Vocabulary.Repeating.Contains(word) => new() { Again = true },
            _ when IsPlatform(word) => new() { Platform = PlatformNames.Find(word) },
            _ => null,
        };
        if (wish is null)
        {
            return false;
        }

        fresh &= wish.Hashtags is null && wish.Emoji is null && wish.Image is null;
        if (wish.Image is true && wish.NewImage)
        {
            // "another image": the picture changes, not the words.
            Changes = Changes with { Again = false };
        }

        Changes = Changes.And(wish);
        return true;
    }

    Tone ToneOf(string word, Tone tone) => (fresh ? sense : Sense.Plain, word) switch
    {
        (Sense.Remove, "joke" or "jokes") => Tone.Friendly,
        (Sense.Remove or Sense.Less or Sense.Too, _) => Vocabulary.Opposite(tone),
        _ => tone,
    };

    int Steps(int direction) => (fresh && sense is (Sense.Remove or Sense.Less or Sense.Too) ? -direction : direction) * (emphasis ? 2 : 1);

    Amount AmountOf() => sense switch
    {
        Sense.Remove => Amount.None,
        Sense.Less or Sense.Too => Amount.Few,
        Sense.More => Amount.Many,
        _ => previous is "few" ? Amount.Few : Amount.Some,
    };

    // A lone X or "threads" is a platform only where a platform belongs.
    bool IsPlatform(string word) => PlatformNames.Find(word) is { } platform
        && (word is not ("x" or "threads") || previous is "" or "for" or "on" or "to" or "into" or "an" or "a" or "as" or "now" or "my" or "in" || platform == Changes.Platform);
}
