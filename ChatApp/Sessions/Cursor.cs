using System.Globalization;

namespace ChatApp.Sessions;

/// <summary>How far a watcher is: the newest event it has, and how much of the open turn's text. On the wire <c>118</c> or <c>118.4096</c>.</summary>
/// <param name="Offset">In UTF-16 units; 0 when no turn is open.</param>
public readonly record struct Cursor(long Sequence, int Offset = 0)
{
    /// <summary>False for anything that <see cref="ToString"/> could not have made.</summary>
    public static bool TryParse(string? text, out Cursor cursor)
    {
        cursor = default;
        if (text is null) return false;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var offset = 0;
        if (!long.TryParse(dot < 0 ? text : text[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)) return false;
        if (dot >= 0 && !int.TryParse(text[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out offset)) return false;
        cursor = new Cursor(sequence, offset);
        return true;
    }

    public override string ToString() =>
        Offset == 0 ? Sequence.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Sequence}.{Offset}");
}
