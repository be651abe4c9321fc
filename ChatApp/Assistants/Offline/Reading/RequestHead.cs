using System.Text.RegularExpressions;
using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>The beginning of a request, up to the word for what is to be written: "Create a short Facebook post".</summary>
/// <param name="Noun">That word, e.g. <c>post</c>, <c>tweet</c>, <c>invitation</c>; empty when there is none ("write about…").</param>
/// <param name="Platform">The platform it names, or null.</param>
/// <param name="Prefix">A topic before the noun: "Diwali" in "a Diwali post".</param>
/// <param name="Wishes">Words before the noun that say how it should be.</param>
/// <param name="Rest">What comes after.</param>
/// <param name="Refers">Whether it speaks of a post that is there already.</param>
public sealed partial record RequestHead(string Noun, Platform? Platform, string Prefix, string Wishes, string Rest, bool Refers)
{
    /// <summary>How far into a request its head can reach, in words.</summary>
    const int Longest = 14;

    /// <summary>Without a verb, the noun comes within so many words.</summary>
    const int LatestNoun = 6;

    public static RequestHead? Read(string text)
    {
        var words = Word().Matches(text).Take(Longest).ToList();
        var lower = words.Select(w => w.Value.TrimEnd(',', '.', ';', '!', '?', ':', ')').TrimStart('(', '"').ToLowerInvariant()).ToList();
        if (lower.Count == 0)
        {
            return null;
        }

        var verb = RequestWords.Verbs.Contains(lower[0]);
        var noun = NounAt(words, lower, verb);
        if (noun < 0)
        {
            return WithoutNoun(text, words, lower, verb);
        }

        var from = verb && noun > 0 ? 1 : 0;
        var scan = new HeadScan();
        for (var i = from; i <= noun; i++)
        {
            scan.Read(words[i].Value, lower[i], i == noun, i + 1 <= noun ? lower[i + 1] : "");
        }

        var end = words[noun].Index + words[noun].Length;
        var colon = words[noun].Value.EndsWith(':') ? ":" : "";
        var refers = lower.Take(noun).Any(RequestWords.Reference.Contains) || (noun > 0 && lower[noun] is "post" or "draft" or "text" or "caption" && lower[noun - 1] is "the");
        return verb || IsRequest(lower, noun, scan) ? new(lower[noun], scan.Platform, scan.Prefix, scan.Wishes, colon + text[end..], refers) : null;
    }

    /// <summary>Whether words without a verb ask for a post: "LinkedIn caption", "birthday wishes", but not "in 50 words".</summary>
    static bool IsRequest(List<string> lower, int noun, HeadScan scan) => noun <= LatestNoun
        && (scan.Platform is not null || !RequestWords.Weak.Contains(lower[noun]) || (scan.Prefix.Any(char.IsLetter) && lower[0] is not ("in" or "under" or "with" or "add" or "mention" or "include")));

    /// <summary>Whether <paramref name="text"/> begins with an order such as "write" or "please create".</summary>
    public static bool BeginsWithOrder(string text)
    {
        var first = Word().Match(Politeness.Strip(text)).Value.TrimEnd(':').ToLowerInvariant();
        return RequestWords.Verbs.Contains(first) || RequestWords.Nouns.Contains(first);
    }

    /// <summary>The place of the noun: the last of several in a row ("status update"), before any word that begins the topic; else of a platform that stands for it.</summary>
    static int NounAt(List<Match> words, List<string> lower, bool verb)
    {
        var platform = -1;
        for (var i = 0; i < lower.Count; i++)
        {
            var word = lower[i];
            if (i > 0 && RequestWords.Stops.Contains(word))
            {
                break;
            }

            if (RequestWords.Nouns.Contains(word) && (i > 0 || (!verb && word is not "invite") || word is "post" or "tweet" or "toot" or "skeet"))
            {
                while (i + 1 < lower.Count && RequestWords.Nouns.Contains(lower[i + 1]) && !words[i].Value.EndsWith(':') && !words[i].Value.EndsWith(','))
                {
                    i++;
                }

                return i;
            }

            if (PlatformNames.Find(word) is not null && (word is not ("x" or "threads") || i == 0 || lower[i - 1] is "a" or "an" or "for" or "on"))
            {
                platform = i;
            }

            if (words[i].Value.EndsWith(':'))
            {
                break;
            }
        }

        // "a LinkedIn about our move", "Facebook: we're closed on Monday"
        return platform >= 0 && (platform <= 1 || (verb && lower[platform - 1] is "a" or "an" or "for" or "on")) ? platform : -1;
    }

    static RequestHead? WithoutNoun(string text, List<Match> words, List<string> lower, bool verb)
    {
        if ((IntentReader.Commands.Contains(lower[0]) && lower.Count > 1 && lower[1] is not ("you" or "it" or "this" or "to")) || Telling().IsMatch(text))
        {
            // "announce on LinkedIn that…"
            var on = OnPlatform().Match(text);
            return on.Success
                ? new("", PlatformNames.Find(on.Groups["platform"].Value), "", "", text[..on.Index] + text[(on.Index + on.Length)..], false)
                : new("", null, "", "", text, false);
        }

        // "write about Diwali"
        return verb && lower.Count > 2 && lower[1] is "about" ? new("", null, "", "", text[words[1].Index..], false) : null;
    }

    [GeneratedRegex(@"^(?:tell\s+(?:people|everyone|everybody|the\s+world|customers|(?:our|my)\s+\p{L}+)|let\s+(?:people|everyone|everybody|the\s+world|customers|(?:our|my)\s+\p{L}+)\s+know|remind\s+(?:people|everyone|everybody|customers|(?:our|my)\s+\p{L}+))\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Telling();

    [GeneratedRegex(@"(?<=^\p{L}+(?:\s+(?:people|everyone|everybody|(?:our|my)\s+\p{L}+))?)\s+(?:on|to|via)\s+(?<platform>" + PlatformNames.Pattern + @")(?=\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnPlatform();

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();
}
