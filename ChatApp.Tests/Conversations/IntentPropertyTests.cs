using ChatApp.Conversations;

namespace ChatApp.Tests.Conversations;

/// <summary>What must hold for every phrase of the table.</summary>
public sealed class IntentPropertyTests
{
    private const int Seed = 20_260_101;

    private static readonly string[] Others =
    [
        "never", "but", "if", "unless", "until", "after", "before", "when", "tomorrow", "later", "today", "tonight", "monday", "soon", "maybe", "perhaps",
        "almost", "without",
        "with", "shorter", "longer", "funny", "formal", "hashtags", "emoji", "image", "picture", "link", "title", "cats", "diwali", "coffee", "boss",
        "friend", "team", "customers", "sale",
        "should", "could", "would", "can", "may", "might", "why", "how", "what", "who", "where", "and", "or", "also", "both", "all", "some", "any", "every",
        "first", "second", "more", "less",
        "in", "at", "from", "by", "about", "under", "over", "into", "instead", "except", "only", "still", "already", "wait", "stop", "hold", "read", "edit",
        "change", "fix", "remove",
        "add", "include", "mention", "check", "save", "translate", "german", "english", "tone", "style", "paragraph", "sentence", "word", "comment", "story",
        "page", "group", "email", "is",
        "was", "are", "he", "she", "they", "him", "her", "us", "who's", "isn't", "won't", "can't", "shouldn't", "7", "x2", "?", "\"", "#", "🚫", "🤔", "não",
        "пост",
    ];

    private static IEnumerable<string> Phrases =>
        IntentPhrases.All.Select(phrase => phrase.Replace(IntentPattern.PlatformSlot, "LinkedIn", StringComparison.Ordinal));

    [Fact]
    public void A_word_that_is_no_courtesy_makes_any_request_an_ordinary_message()
    {
        var random = new Random(Seed);
        foreach (var phrase in Phrases)
        {
            for (var round = 0; round < 5; round++)
            {
                var words = Courteous(phrase, random).Split(' ').ToList();
                for (var added = random.Next(1, 3); added > 0; added--) words.Insert(random.Next(words.Count + 1), Others[random.Next(Others.Length)]);
                var message = string.Join(' ', words);
                Assert.True(Intent.Read(message) == default, $"{message}: {Intent.Read(message)}");
            }
        }
    }

    [Fact]
    public void Courtesies_change_no_request()
    {
        var random = new Random(Seed);
        foreach (var phrase in Phrases)
        {
            var plain = Intent.Read(phrase);
            Assert.Equal(plain.Platform is null, !phrase.Contains("LinkedIn", StringComparison.Ordinal));
            for (var round = 0; round < 5; round++)
            {
                var courteous = Courteous(phrase, random);
                Assert.True(courteous.Length > 80 || Intent.Read(courteous) == plain, $"{courteous}: {Intent.Read(courteous)}, not {plain}");
            }
        }
    }

    [Theory]
    [InlineData("no")]
    [InlineData("not")]
    [InlineData("don't")]
    [InlineData("do not")]
    [InlineData("never")]
    [InlineData("nope,")]
    [InlineData("cancel,")]
    [InlineData("👎")]
    public void A_refusal_anywhere_in_a_request_to_publish_stops_it(string refusal)
    {
        foreach (var phrase in Phrases.Where(phrase => Intent.Read(phrase).Kind is IntentKind.Post or IntentKind.Yes))
        {
            var words = phrase.Split(' ');
            for (var at = 0; at <= words.Length; at++)
            {
                var message = string.Join(' ', [.. words[..at], refusal, .. words[at..]]);
                Assert.False(Intent.Read(message).Kind is IntentKind.Post or IntentKind.Yes, message);
            }
        }
    }

    [Fact]
    public void Every_message_is_read_without_throwing()
    {
        var random = new Random(Seed);
        string[] parts =
        [
            "post", "it", " ", " ", ",", ".", "!", "'", "’", "👍", "👎", "\uD83D", "\uFE0F", "🏽", "\n", "linked", "in", "yes", "no", "thank", "you", ":)", "{p}",
        ];
        for (var round = 0; round < 5_000; round++)
            Intent.Read(string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => parts[random.Next(parts.Length)])));
    }

    // Only what may stand around every kind of request.
    private static string Courteous(string phrase, Random random)
    {
        string[] openings = ["", "", "ok, ", "okay, ", "please "];
        string[] closings = ["", "", " please", ", please!", " now", " pls :)", "! 🙏", "."];
        return openings[random.Next(openings.Length)] + phrase + closings[random.Next(closings.Length)];
    }
}
