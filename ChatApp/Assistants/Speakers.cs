using System.Text;
using ChatApp.Conversations;

namespace ChatApp.Assistants;

/// <summary>Tells the model who said what, where several people write. Names and texts are theirs to choose: neither can pass for the line that names a speaker.</summary>
static class Speakers
{
    const string Mark = "<from ";

    /// <summary>Whether it takes a name to know who said something.</summary>
    public static bool AreSeveral(Session session) => session.Participants.Count(p => !p.IsDevice) > 1;

    public static string Said(Session session, PersonMessage message)
    {
        var text = message.Text.Replace(Mark.TrimEnd(), "‹from", StringComparison.OrdinalIgnoreCase);
        return message.Imported || session.PersonOf(message.By) is not { } person ? text : $"{Mark}{person.Id} \"{Harmless(person.Name)}\">\n{text}";
    }

    /// <summary>Without anything that ends a quotation or a tag.</summary>
    static string Harmless(string name)
    {
        var harmless = new StringBuilder(name.Length);
        foreach (var c in name) harmless.Append(char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.IsWhiteSpace(c) || c is '.' or '-' or '_' or '\'' or '’' or '\u200D' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark ? c : '·');
        return harmless.ToString();
    }
}
