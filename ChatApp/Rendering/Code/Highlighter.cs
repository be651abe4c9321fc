namespace ChatApp.Rendering.Code;

/// <summary>What a line of code begins in: nothing, or a comment or string that another line began.</summary>
/// <param name="Until">The sign that ends it.</param>
readonly record struct CodeState(char Class, string Until)
{
    public static readonly CodeState None;

    public bool IsNone => Until is null or "";
}

/// <summary>
/// Colours code line by line, so that a long block costs in proportion to its length: comments, strings, keywords, numbers, names.
/// It reads as a person skims, not as a compiler does.
/// </summary>
sealed class Highlighter(Language? language, TokenList tokens)
{
    /// <summary>Longer lines are left as they are.</summary>
    const int LongestLine = 2_000;

    /// <summary>What the next line begins in.</summary>
    public CodeState State { get; set; }

    public void Line(ReadOnlySpan<char> line)
    {
        if (language is null || line.Length > LongestLine)
        {
            tokens.Text(line);
            return;
        }
        for (var at = 0; at < line.Length;) at += State.IsNone ? Next(line[at..], at == 0 || char.IsWhiteSpace(line[at - 1])) : Continue(line[at..]);
    }

    /// <summary>Goes on in a comment or string that is open. Returns how much of the line that is.</summary>
    int Continue(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(State.Until);
        var length = end < 0 ? rest.Length : end + State.Until.Length;
        Write(State.Class, rest[..length]);
        if (end >= 0) State = CodeState.None;
        return length;
    }

    int Next(ReadOnlySpan<char> rest, bool afterSpace)
    {
        if (language!.BlockComment is { } comment && rest.StartsWith(comment.Begin)) return Begin('c', comment.Begin, comment.End, rest);
        foreach (var sign in language.LineComments)
        {
            // In a shell or a ruby string a # inside a word is no comment.
            if (!rest.StartsWith(sign) || (sign == "#" && !afterSpace)) continue;
            return Write('c', rest);
        }
        if (language.IsMarkup && rest[0] == '<') return Tag(rest);
        foreach (var quote in language.LongQuotes)
            if (rest.StartsWith(quote)) return Begin('s', quote, quote == "[[" ? "]]" : quote, rest);
        if (language.Quotes.Contains(rest[0]) && !language.IsMarkup) return String(rest);
        if (char.IsAsciiDigit(rest[0])) return Write('n', rest[..NumberLength(rest)]);
        if (IsNameStart(rest[0])) return Name(rest);
        tokens.Text(rest[..1]);
        return 1;
    }

    int Begin(char kind, string begin, string end, ReadOnlySpan<char> rest)
    {
        State = new CodeState(kind, end);
        var close = rest[begin.Length..].IndexOf(end);
        var length = close < 0 ? rest.Length : begin.Length + close + end.Length;
        if (close >= 0) State = CodeState.None;
        return Write(kind, rest[..length]);
    }

    int String(ReadOnlySpan<char> rest)
    {
        var length = 1;
        while (length < rest.Length && rest[length] != rest[0]) length += language!.Escapes && rest[length] == '\\' ? 2 : 1;
        length = Math.Min(rest.Length, length + 1);
        return Write(language!.HasKeys && rest[length..].TrimStart() is [':', ..] ? 'f' : 's', rest[..length]);
    }

    int Name(ReadOnlySpan<char> rest)
    {
        var length = 1;
        while (length < rest.Length && IsNamePart(rest[length])) length++;
        var word = rest[..length].ToString();
        var after = rest[length..];
        if (language!.Keywords.Contains(language.IgnoresCase ? word.ToLowerInvariant() : word)) return Write('k', rest[..length]);
        if (after is ['(', ..] || (language.HasKeys && after.TrimStart() is [':', ..])) return Write('f', rest[..length]);
        tokens.Text(rest[..length]);
        return length;
    }

    /// <summary>A tag up to its end or that of the line: its name, the names and the values of its attributes.</summary>
    int Tag(ReadOnlySpan<char> rest)
    {
        var at = rest is ['<', '/', ..] ? 2 : 1;
        var name = at;
        while (name < rest.Length && IsNamePart(rest[name])) name++;
        tokens.Text(rest[..at]);
        if (name > at) Write('k', rest[at..name]);
        for (at = name; at < rest.Length && rest[at] != '>';)
        {
            var length = 1;
            if (rest[at] is '"' or '\'')
            {
                var close = rest[(at + 1)..].IndexOf(rest[at]);
                length = close < 0 ? rest.Length - at : close + 2;
                Write('s', rest.Slice(at, length));
            }
            else if (IsNameStart(rest[at]))
            {
                while (at + length < rest.Length && IsNamePart(rest[at + length])) length++;
                Write('f', rest.Slice(at, length));
            }
            else
            {
                tokens.Text(rest.Slice(at, 1));
            }
            at += length;
        }
        return at;
    }

    bool IsNameStart(char c) => char.IsLetter(c) || c == '_' || (language!.NameSigns.Contains(c) && c is not ('-' or '.' or '?' or ':'));

    bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c == '_' || language!.NameSigns.Contains(c);

    static int NumberLength(ReadOnlySpan<char> rest)
    {
        var length = 1;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '_' || (rest[length] == '.' && length + 1 < rest.Length && char.IsAsciiDigit(rest[length + 1])))) length++;
        return length;
    }

    int Write(char kind, ReadOnlySpan<char> text)
    {
        tokens.Open("span", ("class", kind switch { 'k' => "k", 's' => "s", 'c' => "c", 'n' => "n", _ => "f" }));
        tokens.Text(text);
        tokens.Close();
        return text.Length;
    }
}
