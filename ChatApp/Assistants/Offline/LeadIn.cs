using System.Globalization;
using ChatApp.Assistants.Offline.Reading;
using ChatApp.Assistants.Offline.Writing;
using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline;

/// <summary>The sentence before a draft: what was done. It repeats nothing the person wrote, so nothing has to be escaped.</summary>
public static class LeadIn
{
    /// <summary>Said when another language was asked for.</summary>
    const string English = " I can only write English, though: connect a model for other languages.";

    /// <summary>Before a new draft; it says so when the platform was not the person's choice.</summary>
    public static string New(Platform platform, Brief brief, Dice dice)
    {
        var said = New(platform, brief.Platform is not null, brief.Image, dice);
        return brief.Language is null ? said : said.Replace(':', '.') + English;
    }

    static string New(Platform platform, bool chosen, bool image, Dice dice)
    {
        var with = image ? ", with an image" : "";
        return chosen
            ? dice.Of($"Here is a draft for {platform}{with}.", $"A draft for {platform}{with}:", $"Here is a first version for {platform}{with}.", $"This could work on {platform}{with}:")
            : dice.Of($"Here is a draft for {platform}{with}; say \"for LinkedIn\" to change it.", $"I wrote it for {platform}{with}; say \"for LinkedIn\" to change it.",
                $"A draft for {platform}{with}, as you named no platform; say \"for LinkedIn\" to change it.");
    }

    public static string Another(Dice dice) =>
        dice.Of("Here is another version.", "A different take.", "The same topic in other words:", "Another way to say it:", "Let's try it from another side.", "And a new version.");

    public static string Fits(Platform platform, int count) => $"Shorter now: {Length(platform, count)}.";

    public static string Changed(Changes changes, Platform before, Dice dice)
    {
        var done = Done(changes, before).ToList();
        return done switch
        {
            [] => Another(dice),
            ["about the new topic"] => dice.Of("Here it is about the new topic.", "A new topic, the same style."),
            [var one] when changes.Length != 0 => dice.Of($"{Wording.Upper(one)} now.", $"Here is a {one} version."),
            [var one] when one.StartsWith("with", StringComparison.Ordinal) => dice.Of($"{Wording.Upper(one)} now.", $"Here it is {one}.", $"The same draft {one}:"),
            [var one] => dice.Of($"Here it is {one}.", $"The draft {one}:"),
            _ => $"Here it is {string.Join(", ", done.SkipLast(1))} and {done[^1]}.",
        };
    }

    /// <summary>Why there is no new version.</summary>
    public static string Unchanged(Changes changes, Platform platform, int count) => changes switch
    {
        { Length: > 0 } => $"Nothing more fits: the draft has {Length(platform, count)}.",
        { Length: < 0 } => "It is as short as it gets. Say what it should be about instead, or ask for another version.",
        { Language: not null } => English.TrimStart().Replace(", though", "", StringComparison.Ordinal),
        { Replacement: not null } => "Those words are not in the draft. Say \"change\", the words as they are in the draft, \"to\", and the new ones.",
        _ => "Nothing to change there: the draft is like that already.",
    };

    static string Length(Platform platform, int count) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} of the {platform.Limit:#,0} characters that {platform} allows");

    static IEnumerable<string> Done(Changes changes, Platform before)
    {
        if (changes.Platform is { } platform && platform != before)
        {
            yield return $"for {platform}";
        }

        if (changes.Topic is not null)
        {
            yield return "about the new topic";
        }

        if (changes.Length != 0)
        {
            yield return changes.Length < 0 ? "shorter" : "longer";
        }

        if (changes.Tone is { } tone)
        {
            yield return tone switch
            {
                Tone.Formal => "in a more formal tone",
                Tone.Serious => "in a more serious tone",
                Tone.Funny => "with more humour",
                Tone.Enthusiastic => "with more enthusiasm",
                Tone.Inspiring => "in a more inspiring tone",
                Tone.Casual => "in a more casual tone",
                _ => "in a friendlier tone",
            };
        }

        if (changes.Replacement is not null)
        {
            yield return "with the new words";
        }

        if (changes.Details.Count > 0)
        {
            yield return "with your addition";
        }

        if (changes.Question)
        {
            yield return "with a question at the end";
        }

        foreach (var feature in Features(changes))
        {
            yield return feature;
        }
    }

    static IEnumerable<string> Features(Changes changes)
    {
        foreach (var (amount, name) in ((Amount?, string)[])[(changes.Hashtags, "hashtags"), (changes.Emoji, "emoji")])
        {
            if (amount is { } some)
            {
                yield return some switch { Amount.None => $"without {name}", Amount.Few => $"with fewer {name}", Amount.Many => $"with more {name}", _ => $"with {name}" };
            }
        }

        if (changes.Image is { } image)
        {
            yield return !image ? "without the image" : changes.NewImage ? "with another image" : "with an image";
        }

        if (changes.Cap is not null && changes.Length == 0)
        {
            yield return "in the length you asked for";
        }
    }
}
