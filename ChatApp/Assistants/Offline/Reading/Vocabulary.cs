namespace ChatApp.Assistants.Offline.Reading;

/// <summary>The words that say how a draft should be, in lower case.</summary>
public static class Vocabulary
{
    public static readonly IReadOnlyDictionary<string, Tone> Tones = Index(
        (Tone.Friendly, "friendly friendlier warm warmer kind kinder heartfelt personal welcoming sweet sweeter"),
        (Tone.Formal, "formal formally professional professionally corporate businesslike official polished"),
        (Tone.Serious, "serious seriously sober solemn respectful thoughtful sincere calm calmer"),
        (Tone.Funny, "funny funnier fun humorous humourous humor humour witty wittier playful joke jokes hilarious silly sillier cheeky amusing lighthearted light-hearted"),
        (Tone.Enthusiastic, "enthusiastic enthusiastically excited exciting energetic upbeat cheerful lively livelier punchy bold bolder hyped"),
        (Tone.Inspiring, "inspiring inspirational inspire motivational motivating uplifting hopeful emotional poetic encouraging"),
        (Tone.Casual, "casual casually relaxed informal chill laid-back conversational chatty chattier simpler simplify"));

    /// <summary>What "less formal", "too funny" or "not so serious" asks for.</summary>
    public static Tone Opposite(Tone tone) => tone switch
    {
        Tone.Formal => Tone.Casual,
        Tone.Serious => Tone.Friendly,
        Tone.Funny or Tone.Enthusiastic => Tone.Serious,
        Tone.Casual => Tone.Formal,
        Tone.Inspiring => Tone.Casual,
        _ => Tone.Formal,
    };

    public static readonly IReadOnlySet<string> Short = Words("short shorter brief briefer briefly concise crisp tight tighter snappy snappier shorten trim condense compact tiny smaller shortened");

    public static readonly IReadOnlySet<string> Long = Words("long longer detailed expand lengthen elaborate extend extended detail details wordy lengthy longform long-form bigger");

    public static readonly IReadOnlySet<string> Image = Words("image images img photo photos photograph picture pictures pic pics illustration illustrations graphic visual visuals artwork");

    public static readonly IReadOnlySet<string> Hashtag = Words("hashtag hashtags hash-tags tags");

    public static readonly IReadOnlySet<string> Emoji = Words("emoji emojis emoticon emoticons smiley smileys");

    public static readonly IReadOnlySet<string> Adding = Words("with w/ add adding include including incl use using put plus insert give attach attaching want need having has have contain containing some");

    public static readonly IReadOnlySet<string> Removing =
        Words("without w/o no remove removing delete deleting drop lose skip omit omitting minus exclude excluding cut kill strip ditch don't dont not never none take off rid");

    public static readonly IReadOnlySet<string> More = Words("more extra lots many additional plenty");

    public static readonly IReadOnlySet<string> Less = Words("less fewer reduce");

    public static readonly IReadOnlySet<string> Emphasis = Words("much very way super really extremely lot far");

    /// <summary>A regular expression for the languages that cannot be written offline.</summary>
    public const string Languages = "german|french|spanish|hindi|marathi|tamil|telugu|bengali|gujarati|punjabi|urdu|arabic|chinese|mandarin|japanese|korean|portuguese|italian|dutch|polish|russian|turkish|ukrainian|greek|"
        + "swedish|danish|norwegian|finnish|czech|hungarian|romanian|hebrew|vietnamese|thai|indonesian|malay|kannada|malayalam|nepali|deutsch|español|français";

    public static readonly IReadOnlySet<string> Language = new HashSet<string>(Languages.Split('|'));

    public static readonly IReadOnlySet<string> Repeating =
        Words("another regenerate different differently rewrite reword rephrase redo retry alternative alternatives else variation reformulate");

    /// <summary>Words that carry nothing here, so that a request made of them and the above is understood as a whole.</summary>
    public static readonly IReadOnlySet<string> Filler = Words(
        "a an the to it it's its this that these is be are was in for on of at by and or nor but me my our us i i'd i'm you your please pls plz can could would will like love make making made "
        + "keep just bit little few any all also too now then so as well sound sounds sounding should feel feeling version versions post posts draft drafts text caption message tone style voice "
        + "way manner mood vibe yes yeah yep no ok okay one ones do does get got let let's lets even instead there here them they than if maybe perhaps kindly thanks thank sentence sentences "
        + "try turn change into new something someone other thing nice good great better fine write rewrite create generate draft it'd we we'd want need what about how touch language level side "
        + "relevant suitable matching fitting appropriate cool beautiful popular own same words shorter hey hi hello content length kind sort go ahead put change up down out half two three again once easy on it'll");

    static Dictionary<string, Tone> Index(params (Tone Tone, string Words)[] tones) =>
        tones.SelectMany(t => t.Words.Split(' ').Select(word => (word, t.Tone))).ToDictionary(t => t.word, t => t.Tone);

    static HashSet<string> Words(string words) => [.. words.Split(' ')];
}
