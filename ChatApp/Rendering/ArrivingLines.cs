namespace ChatApp.Rendering;

/// <summary>Goes over the lines of an arriving text, as far as it takes to know what its last line is part of.</summary>
ref struct ArrivingLines
{
    public ArrivingLines(string? fence) => Fence = fence is null ? null : FenceOf(Content(fence.AsSpan(), out _));

    /// <summary>The fence of the code block that the last line is in; null when it is in none.</summary>
    public (char Sign, int Length)? Fence { get; private set; }

    /// <summary>Where the paragraph, item, heading or row that the last line belongs to begins.</summary>
    public int Region { get; private set; }

    /// <summary>Where a line begins that is a table's head if a row of dashes follows; null when there is none, or that is decided.</summary>
    public int? TableHead { get; private set; }

    /// <returns>Where the last line begins, which has no line feed yet.</returns>
    public int Read(string text)
    {
        var start = 0;
        var (rows, head) = (0, 0);
        for (int end; (end = text.IndexOf('\n', start)) >= 0; start = end + 1)
        {
            var content = Content(text.AsSpan(start, end - start), out var begins);
            Follow(content, start, end + 1, begins);
            rows = Fence is null && content is ['|', ..] ? rows + 1 : 0;
            if (rows == 1) head = start;
            if (rows > 0) Region = rows == 1 ? start : end + 1;
        }
        var last = Content(text.AsSpan(start), out var lastBegins);
        if (Fence is not null) return start;
        if (last is ['|', ..])
        {
            // One row is a table's head if the next one is of dashes.
            if (rows == 0) TableHead = start;
            else if (rows == 1 && last.IndexOfAnyExcept("|-: \t") < 0) TableHead = head;
            if (rows > 1) Region = start;
        }
        else
        {
            if (rows == 1 && start == text.Length) TableHead = head;
            if (lastBegins) Region = start;
        }
        return start;
    }

    void Follow(ReadOnlySpan<char> content, int start, int next, bool begins)
    {
        if (Fence is { } fence)
        {
            if (FenceOf(content) is { } closing && closing.Sign == fence.Sign && closing.Length >= fence.Length && content.TrimEnd().IndexOfAnyExcept(fence.Sign) < 0)
            {
                Fence = null;
                Region = next;
            }
        }
        else if (FenceOf(content) is { } opening)
        {
            Fence = opening;
        }
        else if (content.IsWhiteSpace())
        {
            Region = next;
        }
        else if (begins)
        {
            Region = start;
        }
        // A heading is one line.
        if (Fence is null && content is ['#', ..]) Region = next;
    }

    /// <summary>A line without its indentation, quotation signs and item marker.</summary>
    /// <param name="begins">Whether it begins something: an item, a quotation, a heading.</param>
    static ReadOnlySpan<char> Content(ReadOnlySpan<char> line, out bool begins)
    {
        begins = false;
        while (true)
        {
            line = line.TrimStart(" \t");
            if (line is ['>', ..]) line = line[1..];
            else if (line is ['-' or '*' or '+', ' ' or '\t', ..]) line = line[2..];
            else if (MarkerLength(line) is > 0 and var length && line.Length > length && line[length] is ' ' or '\t') line = line[(length + 1)..];
            else break;
            begins = true;
        }
        begins |= line is ['#', ..];
        return line;
    }

    /// <summary>The length of <c>12.</c> or <c>12)</c> at the beginning of a line; 0 when there is none.</summary>
    static int MarkerLength(ReadOnlySpan<char> line)
    {
        var digits = 0;
        while (digits < line.Length && digits < 9 && char.IsAsciiDigit(line[digits])) digits++;
        return digits > 0 && digits < line.Length && line[digits] is '.' or ')' ? digits + 1 : 0;
    }

    static (char Sign, int Length)? FenceOf(ReadOnlySpan<char> content)
    {
        if (content is not ['`' or '~', ..]) return null;
        var length = content.IndexOfAnyExcept(content[0]);
        if (length < 0) length = content.Length;
        return length >= 3 && (content[0] == '~' || content[length..].IndexOf('`') < 0) ? (content[0], length) : null;
    }

    /// <summary>Whether a line without its end may still become a heading, an item, a rule, a fence or a definition.</summary>
    public static bool IsUndecided(ReadOnlySpan<char> line)
    {
        var content = Content(line, out _).TrimEnd(' ');
        if (content.IsEmpty) return line.Length > 0;
        return content[0] switch
        {
            '#' or '-' or '+' or '=' or '>' or '|' => content.IndexOfAnyExcept(content[0], ' ') < 0,
            '*' or '_' => content.IndexOfAnyExcept(content[0], ' ') < 0,
            '`' or '~' => content.IndexOfAnyExcept(content[0]) < 0 || FenceOf(content) is not null,
            '[' => IsDefinition(content),
            >= '0' and <= '9' => content.Length <= 9 && content.IndexOfAnyExceptInRange('0', '9') < 0 || MarkerLength(content) == content.Length,
            _ => false,
        };
    }

    /// <summary><c>[label]: address</c>, as far as it came.</summary>
    static bool IsDefinition(ReadOnlySpan<char> content)
    {
        var end = content.IndexOf(']');
        return end < 0 ? content.Length < 60 && content.IndexOf(' ') < 0 : end + 1 == content.Length || content[end + 1] == ':';
    }
}
