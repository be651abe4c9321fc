using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ChatApp.Conversations;

namespace ChatApp.Access;

/// <summary>
/// What lets somebody into a session: a code to say aloud, 40 random bits as <c>XXXX-XXXX</c> in Crockford's base 32
/// (www.crockford.com/base32.html), or a link's token, 128 random bits as 22 characters of base64url. Only hashes are kept.
/// </summary>
public sealed record ShareCode(string Text, InviteKind Kind)
{
    const string Symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Makes reading a code back from its hash expensive: 40 bits alone would be tried out.</summary>
    const int Rounds = 10_000;

    public static ShareCode New(InviteKind kind) => kind == InviteKind.Link
        ? new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)), kind)
        : new(RandomNumberGenerator.GetString(Symbols, 4) + "-" + RandomNumberGenerator.GetString(Symbols, 4), kind);

    /// <summary>
    /// Reads what a person typed or a link carries: any case, spaces and hyphens anywhere, O for 0, I and L for 1. Null for what can
    /// be neither.
    /// </summary>
    public static ShareCode? Read(string? text)
    {
        text = text?.Trim() ?? "";
        if (text.Length == 22 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) return new(text, InviteKind.Link);
        if (text.Length > 40) return null;
        var symbols = new StringBuilder(8);
        foreach (var c in text.ToUpperInvariant())
        {
            if (c is '-' or ' ') continue;
            var symbol = c switch
            {
                'O' => '0',
                'I' or 'L' => '1',
                _ => c,
            };
            if (!Symbols.Contains(symbol, StringComparison.Ordinal)) return null;
            symbols.Append(symbol);
        }
        return symbols.Length == 8 ? new(symbols.Insert(4, '-').ToString(), InviteKind.Code) : null;
    }

    /// <summary>64 hexadecimal digits.</summary>
    public string Hash() => Convert.ToHexStringLower(Kind == InviteKind.Link
        ? SHA256.HashData(Encoding.ASCII.GetBytes(Text))
        : Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(Text), "ChatApp share code"u8, Rounds, HashAlgorithmName.SHA256, 32));

    /// <summary>The secret stays out of log files.</summary>
    public override string ToString() => $"{Kind}";
}
