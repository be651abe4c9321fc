using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ChatApp.Access;

/// <summary>The compact serialization of RFC 7515 with HMAC SHA-256, which is all of it that is needed here.</summary>
static class JsonWebSignature
{
    public static string Sign(ReadOnlySpan<byte> key, ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload)
    {
        var content = $"{Base64Url.EncodeToString(header)}.{Base64Url.EncodeToString(payload)}";
        return $"{content}.{SignatureOf(key, content)}";
    }

    /// <summary>The header and payload of what was signed with this key; null for everything else.</summary>
    public static (byte[] Header, byte[] Payload)? Open(ReadOnlySpan<byte> key, string token)
    {
        var first = token.IndexOf('.', StringComparison.Ordinal);
        var last = token.LastIndexOf('.');
        if (first <= 0 || last <= first + 1 || token.AsSpan(first + 1, last - first - 1).Contains('.') || !Ascii.IsValid(token)) return null;
        // Compared as text: two texts that decode to the same bytes are not the same token.
        var signature = Encoding.ASCII.GetBytes(SignatureOf(key, token[..last]));
        if (!CryptographicOperations.FixedTimeEquals(signature, Encoding.ASCII.GetBytes(token[(last + 1)..]))) return null;
        return (Base64Url.DecodeFromChars(token.AsSpan(0, first)), Base64Url.DecodeFromChars(token.AsSpan(first + 1, last - first - 1)));
    }

    static string SignatureOf(ReadOnlySpan<byte> key, string content) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(content)));
}
