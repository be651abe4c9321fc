using System.Text.RegularExpressions;
using ChatApp.Assistants.Offline.Phrases;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>Capital letters where English wants them, for people who type without.</summary>
public static partial class ProperNames
{
    const string Names = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September October November December AI UK USA EU CEO HR NGO "
        + "Facebook LinkedIn Instagram Mastodon Bluesky YouTube WhatsApp TikTok Google Microsoft Amazon Netflix Wikipedia English French German Spanish Italian Indian Chinese Japanese American British "
        + "London Paris Berlin Lisbon Madrid Rome Tokyo Delhi Mumbai Pune Bangalore Bengaluru Chennai Kolkata Hyderabad Jaipur Goa India China Japan Germany France Spain Portugal Italy England Scotland "
        + "Ireland Europe Africa Asia America Australia Canada Mexico Brazil Singapore Dubai Amsterdam Barcelona Vienna Prague Dublin";

    // Names of festivals that are ordinary words, or have none of their own.
    static readonly HashSet<string> Ordinary = ["advent", "carnival", "midsummer", "pride", "menorah", "iftar", "suhoor", "santa", "natale"];

    static readonly Dictionary<string, string> ByLower = Index();

    /// <summary><paramref name="phrase"/> with days, months, festivals, "I" and some places capitalised.</summary>
    public static string Capitalise(string phrase) => Word().Replace(Group().Replace(phrase, group => Titled(group.Value)), word => Right(word.Value));

    static string Right(string word)
    {
        var owner = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        return ByLower.GetValueOrDefault(word) ?? (ByLower.TryGetValue(owner, out var name) ? name + word[owner.Length..] : word);
    }

    static string Titled(string group) => Initial().Replace(group, initial => initial.Value.ToUpperInvariant());

    static Dictionary<string, string> Index()
    {
        var words = Names.Split(' ').ToDictionary(n => n.ToLowerInvariant());
        foreach (var word in FestivalThemes.All.SelectMany(t => t.Words.Split(", ")).Where(w => char.IsAsciiLetter(w[0]) && !w.Contains(' ', StringComparison.Ordinal) && !Ordinary.Contains(w)))
        {
            words.TryAdd(word, char.ToUpperInvariant(word[0]) + word[1..]);
        }

        foreach (var word in (string[])["I", "I'm", "I've", "I'll", "I'd"])
        {
            words[word.ToLowerInvariant()] = word;
        }

        return words;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}@#/.])\p{L}+(?:['-]\p{L}+)*(?![\p{L}\p{N}@/])")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:(?:lunar |chinese )?new year(?:'?s)?(?: eve| day)?|(?:mother|father|valentine|women|children|teacher|parent)s?'?s? day|black friday|cyber monday|earth day|good friday|mardi gras|rosh hashanah"
        + @"|st\.? patrick's day|(?:independence|republic|national|bastille|labou?r|boxing) day|durga puja|ganesh chaturthi|raksha bandhan|makar sankranti|karva chauth)\b")]
    private static partial Regex Group();

    [GeneratedRegex(@"(?<![\p{L}'])\p{L}")]
    private static partial Regex Initial();
}
