namespace ChatApp.Assistants.Offline.Reading;

/// <summary>The words a request begins with, in lower case.</summary>
public static class RequestWords
{
    /// <summary>What an order begins with.</summary>
    public static readonly IReadOnlySet<string> Verbs = Words("create write draft make generate compose prepare produce craft do give get need want design build develop suggest show send provide put come post tweet toot skeet publish try");

    /// <summary>What people call a post.</summary>
    public static readonly IReadOnlySet<string> Nouns = Words("post posts tweet tweets toot skeet caption captions update status announcement message story reel copy blurb text note something anything greeting greetings wishes invitation "
        + "invite reminder article content ad advert thread shoutout shout-out apology words lines line paragraph");

    /// <summary>Nouns too common to mean a post by themselves: "in 50 words".</summary>
    public static readonly IReadOnlySet<string> Weak = Words("words line lines text copy something anything note story message content ad update paragraph thread reel wishes greeting greetings");

    /// <summary>Words before the noun that say nothing about the post.</summary>
    public static readonly IReadOnlySet<string> Fillers = Words("a an the some me us for my our one of another quick nice good great better best engaging creative catchy simple social media network compelling attractive beautiful "
        + "amazing cool interesting just kind sort please small eye-catching brilliant lovely wonderful perfect up together with down out blog sample possible fresh proper decent public promotional promo little really very "
        + "quickly now also and day's today's this week's");

    /// <summary>Words that mean a post that is there already.</summary>
    public static readonly IReadOnlySet<string> Reference = Words("it this that same these those version previous last current existing above");

    /// <summary>Words that begin the topic.</summary>
    public static readonly IReadOnlySet<string> Stops = Words("about regarding concerning announcing that saying says celebrating thanking inviting wishing promoting introducing congratulating welcoming because where why how when which who so if is are was were");

    static HashSet<string> Words(string words) => [.. words.Split(' ')];
}
