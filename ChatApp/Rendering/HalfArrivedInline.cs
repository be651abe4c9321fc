using System.Text;

namespace ChatApp.Rendering;

/// <summary>Closes what is open at the end of an arriving paragraph: emphasis, code, links, entities, addresses.</summary>
sealed class HalfArrivedInline
{
    /// <summary>A bracket that was opened longer ago is a bracket.</summary>
    const int LongestLabel = 500;

    readonly string text;
    readonly List<(char Sign, int Count)> open = [];
    readonly List<int> brackets = [];
    readonly HashSet<int> dropped = [];
    string closing = "";
    int end;

    HalfArrivedInline(string text)
    {
        this.text = text;
        end = text.Length;
    }

    public static string Complete(string text) => text.Length == 0 ? text : new HalfArrivedInline(text).Run();

    string Run()
    {
        for (var i = 0; i < end;) i = Step(i);
        foreach (var bracket in brackets.Where(b => b >= end - LongestLabel)) Drop(bracket);
        var shown = new StringBuilder(end + 8);
        for (var i = 0; i < end; i++)
            if (!dropped.Contains(i)) shown.Append(text[i]);
        if (closing.Length == 0) Unlink(shown);
        // A closing sign may not stand behind a space.
        if (open.Count > 0 || closing.Length > 0)
            while (shown.Length > 0 && char.IsWhiteSpace(shown[^1])) shown.Length--;
        shown.Append(closing);
        for (var i = open.Count - 1; i >= 0; i--) shown.Append(open[i].Sign, open[i].Count);
        return shown.ToString();
    }

    int Step(int i)
    {
        switch (text[i])
        {
            case '\\':
                if (i + 1 == text.Length) end = i;
                return i + 2;
            case '`': return Code(i);
            case '*' or '_' or '~': return Emphasis(i);
            case '!' when i + 1 == text.Length: end = i; return i + 1;
            case '[': brackets.Add(i); return i + 1;
            case ']' when brackets.Count > 0: return Bracket(i);
            case '<' when MayBeAddress(i + 1): end = i; return i + 1;
            case '&' when text.Length - i <= 32 && text.AsSpan(i + 1).IndexOfAnyExcept(EntityCharacters) < 0: end = i; return i + 1;
            default: return i + 1;
        }
    }

    static readonly System.Buffers.SearchValues<char> EntityCharacters = System.Buffers.SearchValues.Create("#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    int Run(int i)
    {
        var after = i;
        while (after < text.Length && text[after] == text[i]) after++;
        return after - i;
    }

    int Code(int i)
    {
        var count = Run(i);
        for (var j = i + count; j < text.Length; j++)
        {
            if (text[j] != '`') continue;
            var other = Run(j);
            if (other == count) return j + other;
            // The closing signs may be arriving.
            if (j + other == text.Length && other < count)
            {
                end = j;
                break;
            }
            j += other - 1;
        }
        if (i + count >= end) end = i;
        else closing = new string('`', count);
        return text.Length;
    }

    int Emphasis(int i)
    {
        var (sign, count) = (text[i], Run(i));
        var after = i + count;
        // At the very end it may open or close, and may get longer.
        if (after == text.Length)
        {
            end = i;
            return after;
        }
        if (sign == '~' && count != 2) return after;
        var (before, next) = (i == 0 ? ' ' : text[i - 1], text[after]);
        var left = !char.IsWhiteSpace(next) && (!IsPunctuation(next) || char.IsWhiteSpace(before) || IsPunctuation(before));
        var right = !char.IsWhiteSpace(before) && (!IsPunctuation(before) || char.IsWhiteSpace(next) || IsPunctuation(next));
        var closes = right && (sign != '_' || !left || IsPunctuation(next));
        var opens = left && (sign != '_' || !right || IsPunctuation(before));
        var at = open.FindLastIndex(o => o.Sign == sign);
        if (closes && at >= 0)
        {
            var rest = open[at].Count - count;
            open.RemoveRange(at, open.Count - at);
            if (rest > 0) open.Add((sign, rest));
        }
        else if (opens && count <= 3)
        {
            open.Add((sign, count));
        }
        return after;
    }

    static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    /// <summary>The end of a link's text. Its address may not have come, or not whole: then only the text is shown.</summary>
    int Bracket(int i)
    {
        var start = brackets[^1];
        brackets.RemoveAt(brackets.Count - 1);
        var after = i + 1;
        if (after < text.Length && text[after] is '(' or '[')
        {
            var closes = text[after] == '(' ? CloseOf(after) : text.IndexOf(']', after);
            if (closes >= 0) return closes + 1;
        }
        else if (after < text.Length)
        {
            return after;
        }
        Drop(start);
        end = i;
        return text.Length;
    }

    int CloseOf(int at)
    {
        var depth = 0;
        for (var i = at; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == '(') depth++;
            else if (text[i] == ')' && --depth == 0) return i;
            else if (text[i] == '\n' && i + 1 < text.Length && text[i + 1] == '\n') return i;
        }
        return -1;
    }

    /// <summary>A picture's sign goes with its bracket.</summary>
    void Drop(int bracket)
    {
        dropped.Add(bracket);
        if (bracket > 0 && text[bracket - 1] == '!') dropped.Add(bracket - 1);
    }

    bool MayBeAddress(int i)
    {
        var rest = text.AsSpan(i);
        return rest.Length < 300 && (rest.IsEmpty || char.IsAsciiLetter(rest[0])) && rest.IndexOfAny("<> \n") < 0;
    }

    /// <summary>A bare address is no link before it is whole: it would lead elsewhere with each letter.</summary>
    static void Unlink(StringBuilder shown)
    {
        var start = shown.Length;
        while (start > 0 && !char.IsWhiteSpace(shown[start - 1])) start--;
        var word = shown.ToString(start, shown.Length - start);
        foreach (var (sign, at) in new[] { ("://", 0), ("www.", 3) })
            if (word.IndexOf(sign, StringComparison.OrdinalIgnoreCase) is >= 0 and var found && !word.Contains("](", StringComparison.Ordinal) && word.IndexOfAny(['<', '`']) < 0)
                shown.Insert(start + found + at, '\\');
    }
}
