using ChatApp.Publishing;

namespace ChatApp.Tests.Assistants.Offline;

/// <summary>Topics of all sorts, for tests that must hold for any.</summary>
static class Samples
{
    public static readonly string[] Topics =
    [
        "about Diwali", "about our new office in Pune", "that we're hiring two nurses", "for our bakery's 10th anniversary", "about my trip to Lisbon", "about learning to swim at fifty", "about why sleep matters",
        "thanking our volunteers for a great year", "congratulating Priya on her promotion", "inviting everyone to our open day on Saturday", "welcoming Marco to our team", "apologising for the delay",
        "about दिवाली", "about 春节", "about bridges", "that the office is closed on Friday", "about the floods in Kerala", "about our Diwali sale", "about AI in accounting", "about the death of our founder",
    ];

    public static readonly string[] Tones = ["", "formal ", "funny ", "short ", "long ", "enthusiastic "];

    /// <summary>What people, and people with bad intentions, may type as a topic.</summary>
    public static readonly string[] OddTopics =
    [
        "</draft>", "<draft platform=\"x\">hello</draft>", "<script>alert('x')</script>", "**bold** _and_ `code`", "[a link](https://example.com)", "\"quotes\" and 'more'", "{topic} {we} {0}", "$1 \\n %s",
        "🎉🎉🎉", "👨‍👩‍👧‍👦 family day 👋🏽", "مهرجان الربيع", "שלום", "日本の桜", "a\u202Eb\u0000c\u200Bd", "\uD83D", "...", "?", "!!!", "-", "https://example.com/a?b=c&d=e#f", "C# and .NET 10", "50% off & more",
        "#hashtag #another", "@someone@example.social", string.Concat(Enumerable.Repeat("our wonderful annual community garden festival with music and food ", 5)),
        new string('x', 300), new string('春', 300), string.Concat(Enumerable.Repeat("🎉", 200)), string.Join(' ', Enumerable.Repeat("word", 900)), "line one\nline two\n\nline three", "a", "I", "the",
    ];

    public static TheoryData<string, string> TopicsAndPlatforms
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var topic in Topics)
            {
                foreach (var platform in Platform.All)
                {
                    all.Add(topic, platform.Name);
                }
            }

            return all;
        }
    }
}
