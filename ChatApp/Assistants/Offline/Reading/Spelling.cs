using System.Text.RegularExpressions;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>Puts right the slips that would hide what a person asks for; everything else stays as typed.</summary>
public static partial class Spelling
{
    static readonly Dictionary<string, string> Slips = new(StringComparer.OrdinalIgnoreCase)
    {
        ["smth"] = "something",
        ["sth"] = "something",
        ["creat"] = "create",
        ["craete"] = "create",
        ["cretae"] = "create",
        ["crete"] = "create",
        ["wirte"] = "write",
        ["wrtie"] = "write",
        ["writ"] = "write",
        ["genrate"] = "generate",
        ["generete"] = "generate",
        ["geneate"] = "generate",
        ["darft"] = "draft",
        ["psot"] = "post",
        ["poste"] = "post",
        ["pst"] = "post",
        ["twet"] = "tweet",
        ["tweeet"] = "tweet",
        ["abt"] = "about",
        ["abot"] = "about",
        ["abuot"] = "about",
        ["aboout"] = "about",
        ["baout"] = "about",
        ["announcment"] = "announcement",
        ["anouncing"] = "announcing",
        ["annoucing"] = "announcing",
        ["hastag"] = "hashtag",
        ["hastags"] = "hashtags",
        ["hashtgs"] = "hashtags",
        ["hashtages"] = "hashtags",
        ["emojies"] = "emojis",
        ["emojie"] = "emoji",
        ["emoij"] = "emoji",
        ["pictre"] = "picture",
        ["pitcure"] = "picture",
        ["imge"] = "image",
        ["imgae"] = "image",
        ["iamge"] = "image",
        ["phto"] = "photo",
        ["foto"] = "photo",
        ["shoter"] = "shorter",
        ["shorer"] = "shorter",
        ["shortr"] = "shorter",
        ["shroter"] = "shorter",
        ["longr"] = "longer",
        ["lnger"] = "longer",
        ["profesional"] = "professional",
        ["proffesional"] = "professional",
        ["professionnal"] = "professional",
        ["freindly"] = "friendly",
        ["frendly"] = "friendly",
        ["funnyer"] = "funnier",
        ["fromal"] = "formal",
        ["divali"] = "Diwali",
        ["diwli"] = "Diwali",
        ["chrismas"] = "Christmas",
        ["cristmas"] = "Christmas",
        ["chirstmas"] = "Christmas",
        ["haloween"] = "Halloween",
        ["helloween"] = "Halloween",
        ["bithday"] = "birthday",
        ["birtday"] = "birthday",
        ["anniversery"] = "anniversary",
        ["aniversary"] = "anniversary",
        ["restaraunt"] = "restaurant",
    };

    /// <summary><paramref name="text"/> with common misspellings of platforms and of the words of a request corrected.</summary>
    public static string Correct(string text) => Word().Replace(PlatformNames.Join(Four().Replace(text, "for")), word => Right(word.Value));

    static string Right(string word) => Slips.GetValueOrDefault(word) ?? PlatformNames.Meant(word) ?? word;

    [GeneratedRegex(@"(?<=\s)4(?=\s+(?:fb|facebook|insta|instagram|ig|linkedin|x|twitter|mastodon|threads|bluesky|our|my|the)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Four();

    [GeneratedRegex(@"(?<![\p{L}\p{N}@#/._-])\p{L}{3,14}(?![\p{L}\p{N}@/_-]|\.\p{L})")]
    private static partial Regex Word();
}
