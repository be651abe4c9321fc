using System.Text;

namespace ChatApp.Rendering;

/// <summary>The operations that lead from what is shown to what should be: take back what differs, write the rest.</summary>
static class TokenDiff
{
    public static void Write(StringBuilder operations, IReadOnlyList<Token> shown, IReadOnlyList<Token> wanted)
    {
        var same = 0;
        while (same < shown.Count && same < wanted.Count && shown[same] == wanted[same]) same++;
        var common = same < shown.Count && same < wanted.Count ? CommonText(shown[same], wanted[same]) : 0;
        var back = -common;
        for (var i = same; i < shown.Count; i++) back += shown[i].Units;
        OperationWriter.TakeBack(operations, back);
        for (var i = same; i < wanted.Count; i++)
            OperationWriter.Write(operations, i == same && common > 0 ? new Token(TokenKind.Text, wanted[i].Value[common..]) : wanted[i]);
    }

    /// <summary>How many characters two texts begin with in common, without cutting a surrogate pair.</summary>
    static int CommonText(Token shown, Token wanted)
    {
        if (shown.Kind != TokenKind.Text || wanted.Kind != TokenKind.Text) return 0;
        var common = shown.Value.AsSpan().CommonPrefixLength(wanted.Value);
        return common > 0 && char.IsHighSurrogate(shown.Value[common - 1]) ? common - 1 : common;
    }
}
