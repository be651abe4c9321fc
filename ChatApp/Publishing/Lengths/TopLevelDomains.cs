using System.Collections.Frozen;
using System.Text;

namespace ChatApp.Publishing.Lengths;

/// <summary>
/// The top-level domains that make a bare domain a link: every country's, the first generic ones and the newer ones people do post
/// (from <see href="https://www.iana.org/domains/root/db"/>). X knows about a thousand more, most of them brands.
/// </summary>
public static class TopLevelDomains
{
    private const string Countries = """
        ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw
        cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in
        io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx
        my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss
        st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw
        """;

    private const string Generic = """
        com org net edu gov mil int arpa info biz name pro mobi asia jobs travel museum coop aero cat tel post
        academy agency app archi art associates audio band bank bar beauty beer berlin best bet bike bio blog boutique builders business buzz cafe camp capital
        cards care careers cars casa cash center charity chat church city clinic clothing cloud club coach codes coffee college community company computer
        construction consulting contact cool courses credit dance dating day deals delivery dental design dev digital direct directory dog domains earth eco
        education email energy engineering estate events exchange expert express faith family fan farm fashion film finance financial fish fit fitness florist
        foo food football foundation fun fund furniture gallery game games garden gay gift gifts gives global gmbh gold golf graphics green group guide guru
        health healthcare help here holiday host hosting hotel house how immo inc industries ink institute insurance international investments istanbul jewelry
        kids kim kitchen land law lawyer legal lgbt life lighting limited link live llc loan lol london love ltd luxury madrid management map market marketing
        mba media melbourne meme men menu miami moda money moscow movie music network new news ngo ninja now nyc one ong online ooo organic page paris partners
        parts party pet phd photo photography photos pics pictures pizza place plumbing plus press productions promo properties property pub quest radio realty
        recipes red rehab rent rentals repair report republican rest restaurant review reviews rip rocks rodeo run sale salon school science security select
        services shoes shop shopping show singles site ski soccer social software solar solutions space sport store stream studio study style support surf
        surgery sydney systems tattoo tax taxi team tech technology tennis theater theatre tickets tips tires today tokyo tools top tours town toys trade
        trading training university vacations vegas ventures vet video vin vip vision vote voyage watch website wedding wien wiki win wine work works world wtf
        xyz yoga zip zone
        """;

    private static readonly FrozenSet<string> Known =
        $"{Countries} {Generic}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ByName = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// The length of the known top-level domain the text starts with; 0 when it starts with none, or a longer word or an e-mail address goes on.
    /// </summary>
    public static int KnownLength(ReadOnlySpan<char> text)
    {
        var length = LettersAtStart(text);
        return EndsThere(text, length) && ByName.Contains(text[..length]) ? length : 0;
    }

    /// <summary>
    /// As <see cref="KnownLength"/>, for what can only be meant as a domain since it follows a scheme: two ASCII letters or more,
    /// punycode, or a label of other letters only.
    /// </summary>
    /// <param name="text">The text from the label on.</param>
    /// <param name="label">The length of its first label.</param>
    public static int PlausibleLength(ReadOnlySpan<char> text, int label)
    {
        var letters = LettersAtStart(text);
        if (letters >= 2 && EndsThere(text, letters)) return letters;
        var name = text[..label];
        if (!EndsThere(text, label) || label < 2) return 0;
        return name.StartsWith("xn--", StringComparison.OrdinalIgnoreCase) && Ascii.IsValid(name) || IsOtherLetters(name) ? label : 0;
    }

    private static bool EndsThere(ReadOnlySpan<char> text, int length) =>
        length == text.Length || !(char.IsAsciiLetterOrDigit(text[length]) || text[length] is '@' or '+' or '-' or '_');

    private static int LettersAtStart(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length <= 63 && char.IsAsciiLetter(text[length])) length++;
        return length;
    }

    private static bool IsOtherLetters(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
            if (char.IsAscii(c) || !char.IsLetter(c)) return false;
        return true;
    }
}
