using ChatApp.Assistants.Offline.Phrases;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>What a draft is about, in the person's own words.</summary>
/// <param name="Phrase">As it reads in the middle of a sentence, e.g. <c>our new office in Pune</c>.</param>
/// <param name="Form">Its grammar, which decides what sentences it fits in.</param>
/// <param name="Voice">Whose voice it is in.</param>
/// <param name="Theme">The theme it belongs to, or null.</param>
/// <param name="Related">A second theme that is mentioned, e.g. Diwali in "our Diwali sale".</param>
/// <param name="Name">The name when the phrase is nothing but the theme's, e.g. <c>Diwali</c>, so that "Happy Diwali" makes sense.</param>
public sealed record Topic(string Phrase, TopicForm Form, Voice Voice, Theme? Theme = null, Theme? Related = null, string? Name = null)
{
    public Kind Kind => Form switch
    {
        _ when Theme?.Kind is Kind.Solemn => Kind.Solemn,
        TopicForm.Apology => Kind.Solemn,
        TopicForm.Thanks => Kind.Thanks,
        TopicForm.Congratulation => Kind.Celebration,
        TopicForm.Invitation or TopicForm.Welcome when Theme?.Kind is not Kind.Celebration => Kind.News,
        TopicForm.Statement or TopicForm.Ask when Theme is null => Kind.Notice,
        _ => Theme?.Kind ?? Kind.General,
    };
}

/// <summary>The grammar of a topic.</summary>
public enum TopicForm
{
    /// <summary>"our new office in Pune"</summary>
    Noun,

    /// <summary>"learning to swim at fifty"</summary>
    Activity,

    /// <summary>"why sleep matters"</summary>
    Question,

    /// <summary>"we're hiring two nurses"</summary>
    Statement,

    /// <summary>"who wants coffee?", put to the readers</summary>
    Ask,

    /// <summary>"our volunteers for a great year", to be thanked</summary>
    Thanks,

    /// <summary>"Priya on her promotion"</summary>
    Congratulation,

    /// <summary>"our open day on Saturday"</summary>
    Invitation,

    /// <summary>"Marco to our team"</summary>
    Welcome,

    /// <summary>"the delay"</summary>
    Apology,
}
