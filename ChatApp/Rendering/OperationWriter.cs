using System.Globalization;
using System.Text;

namespace ChatApp.Rendering;

/// <summary>
/// Tokens on the wire, as small as they get: text stands for itself, the rest begins with a control character, which text never
/// contains.
/// <code>
/// U+0001 c          open the common element of this letter
/// U+0002 … U+0005   open an element: its name, then a line for each attribute
/// U+0003            close the element
/// U+0004 n ;        take back the last n units: characters of text, elements opened or closed
/// </code>
/// </summary>
static class OperationWriter
{
    public const char Common = '\u0001', Open = '\u0002', Close = '\u0003', Cut = '\u0004', End = '\u0005';

    /// <summary>The letters of common elements; <c>answer.js</c> has the same.</summary>
    public static readonly IReadOnlyDictionary<string, char> Letters = new Dictionary<string, char>
    {
        ["p"] = 'p',
        ["strong"] = 's',
        ["em"] = 'e',
        ["del"] = 'd',
        ["code"] = 'c',
        ["li"] = 'l',
        ["ul"] = 'u',
        ["ol"] = 'o',
        ["blockquote"] = 'q',
        ["br"] = 'b',
        ["hr"] = 'r',
        ["h1"] = '1',
        ["h2"] = '2',
        ["h3"] = '3',
        ["h4"] = '4',
        ["h5"] = '5',
        ["h6"] = '6',
        ["table"] = 't',
        ["thead"] = 'H',
        ["tbody"] = 'B',
        ["tr"] = 'R',
        ["th"] = 'h',
        ["td"] = 'D',
        ["span\nclass=k"] = 'K',
        ["span\nclass=s"] = 'S',
        ["span\nclass=c"] = 'C',
        ["span\nclass=n"] = 'N',
        ["span\nclass=f"] = 'F',
    };

    public static void Write(StringBuilder operations, Token token)
    {
        if (token.Kind == TokenKind.Text) operations.Append(token.Value);
        else if (token.Kind == TokenKind.Close) operations.Append(Close);
        else if (Letters.TryGetValue(token.Value, out var letter)) operations.Append(Common).Append(letter);
        else operations.Append(Open).Append(token.Value).Append(End);
    }

    public static void TakeBack(StringBuilder operations, int units)
    {
        if (units > 0) operations.Append(Cut).Append(units.ToString(CultureInfo.InvariantCulture)).Append(';');
    }
}
