using ChatApp.Assistants.Offline.Reading;

namespace ChatApp.Tests.Assistants.Offline.Reading;

public sealed class RequestReaderTests
{
    static Request? Read(string text) => RequestReader.Read(Spelling.Correct(PlainText.Clean(text)));

    [Theory]
    [InlineData("Create a Facebook post about Diwali with image", "facebook", "Diwali")]
    [InlineData("write something for linkedin announcing our new office in Pune", "linkedin", "our new office in Pune")]
    [InlineData("tweet that we're hiring two nurses", "x", "we're hiring two nurses")]
    [InlineData("can you draft a post for our bakery's 10th anniversary?", null, "our bakery's 10th anniversary")]
    [InlineData("I need an instagram caption for my trip to Lisbon", "instagram", "my trip to Lisbon")]
    [InlineData("Write a Diwali post", null, "Diwali")]
    [InlineData("CREATE A FACEBOOK POST ABOUT DIWALI", "facebook", "Diwali")]
    [InlineData("create a birthday post for my sister", null, "my sister's birthday")]
    [InlineData("write a post wishing my sister a happy birthday", null, "my sister's birthday")]
    [InlineData("Could you write a post wishing our customers a merry Christmas?", null, "Christmas")]
    [InlineData("new year wishes for linkedin", "linkedin", "New Year")]
    [InlineData("help me write a toot about open source", "mastodon", "open source")]
    [InlineData("skeet about typography", "bluesky", "typography")]
    [InlineData("thank our volunteers on facebook", "facebook", "our volunteers")]
    [InlineData("I'd like to share on Facebook that our shop is closed on Monday", "facebook", "our shop is closed on Monday")]
    [InlineData("Please write a mastodon post to announce that we moved to Berlin", "mastodon", "we moved to Berlin")]
    [InlineData("write a post inviting everyone to our open day on Saturday", null, "our open day on Saturday")]
    [InlineData("LinkedIn post congratulating Priya on her promotion", "linkedin", "Priya on her promotion")]
    [InlineData("job ad for two nurses on linkedin", "linkedin", "we're looking for two nurses")]
    [InlineData("Facebook: we're closed on Monday", "facebook", "we're closed on Monday")]
    [InlineData("fb post diwali image", "facebook", "Diwali")]
    [InlineData("write a post to sell my bike", null, "I'm selling my bike")]
    [InlineData("We just opened our second shop in Leeds. Write a facebook post", "facebook", "we just opened our second shop in Leeds")]
    [InlineData("We moved to Berlin, write a tweet", "x", "we moved to Berlin")]
    [InlineData("Facebook post. Topic: our new café. Tone: friendly.", "facebook", "our new café")]
    [InlineData("insta caption for a picture of my cat", "instagram", "my cat")]
    [InlineData("write a post about why sleep matters for threads", "threads", "why sleep matters")]
    [InlineData("Make a post for X about x-ray safety", "x", "x-ray safety")]
    [InlineData("create a post about 春节 for twitter", "x", "春节")]
    [InlineData("Write a thank you note to our volunteers", null, "our volunteers")]
    [InlineData("product launch announcement for linkedin", "linkedin", "our product launch")]
    [InlineData("post about #Diwali2025", null, "Diwali 2025")]
    [InlineData("write a post about love", null, "love")]
    [InlineData("can u write smth about diwali 4 fb", "facebook", "Diwali")]
    [InlineData("Happy birthday to my dad, facebook post", "facebook", "my dad's birthday")]
    [InlineData("I'm opening a coffee shop next week, can you write something for insta?", "instagram", "I'm opening a coffee shop next week")]
    [InlineData("Let people know that the road is blocked (post on X)", "x", "the road is blocked")]
    [InlineData("remind everyone to vote on Sunday, tweet", "x", "please vote on Sunday")]
    [InlineData("diwali wishes from our company for linkedin", "linkedin", "Diwali")]
    [InlineData("make a post on the occasion of Republic Day", null, "Republic Day")]
    [InlineData("Can you make a twitter post announcing that tickets are on sale now?", "x", "tickets are on sale now")]
    [InlineData("Create a twitter post about \"<b>Big</b> ideas\"", "x", "Big ideas")]
    public void Everyday_wording_is_understood(string text, string? platform, string topic)
    {
        var request = Read(text);

        Assert.NotNull(request);
        Assert.Equal(topic, request.Topic?.Phrase);
        Assert.Equal(platform, request.Changes.Platform?.Key);
    }

    [Theory]
    [InlineData("facebok", "facebook")]
    [InlineData("linkdin", "linkedin")]
    [InlineData("Linked In", "linkedin")]
    [InlineData("instagarm", "instagram")]
    [InlineData("mastadon", "mastodon")]
    [InlineData("twiter", "x")]
    [InlineData("blue sky", "bluesky")]
    [InlineData("bsky", "bluesky")]
    [InlineData("insta", "instagram")]
    [InlineData("fb", "facebook")]
    public void Platforms_are_known_by_nicknames_and_misspellings(string name, string platform)
    {
        Assert.Equal(platform, Read($"write a {name} post about our café")?.Changes.Platform?.Key);
        Assert.Equal(platform, Read($"creat a psot abuot our café for {name}")?.Changes.Platform?.Key);
    }

    [Theory]
    [InlineData("Create a LinkedIn post about Facebook ads", "linkedin", "Facebook ads")]
    [InlineData("I want a post on Threads about Instagram growth", "threads", "Instagram growth")]
    [InlineData("Facebook post about sewing threads", "facebook", "sewing threads")]
    [InlineData("Facebook post about photo editing", "facebook", "photo editing")]
    [InlineData("Facebook post about living with pets", "facebook", "living with pets")]
    public void Words_of_the_topic_are_not_taken_for_wishes(string text, string platform, string topic)
    {
        var request = Read(text);

        Assert.Equal((platform, topic), (request?.Changes.Platform?.Key, request?.Topic?.Phrase));
        Assert.Null(request?.Changes.Image);
    }

    [Theory]
    [InlineData("Create a post about our café with image and hashtags", true, Amount.Some, null)]
    [InlineData("Create a post with a photo about our café, no hashtags", true, Amount.None, null)]
    [InlineData("Create a post about our café without emoji or hashtags", null, Amount.None, Amount.None)]
    [InlineData("Create a post about our café, no emojis, add an illustration", true, null, Amount.None)]
    [InlineData("Create a post about our café with lots of emojis please", null, null, Amount.Many)]
    public void Image_hashtags_and_emoji_are_read(string text, bool? image, Amount? hashtags, Amount? emoji)
    {
        var request = Read(text);

        Assert.Equal("our café", request?.Topic?.Phrase);
        Assert.Equal((image, hashtags, emoji), (request!.Changes.Image, request.Changes.Hashtags, request.Changes.Emoji));
    }

    [Theory]
    [InlineData("Write a funny tweet about our café", Tone.Funny, 0)]
    [InlineData("Write a post about our café in a formal tone", Tone.Formal, 0)]
    [InlineData("Write a post in a professional style about our café", Tone.Formal, 0)]
    [InlineData("Write a short, friendly post about our café", Tone.Friendly, -1)]
    [InlineData("Write a post about our café, keep it short and serious", Tone.Serious, -1)]
    [InlineData("Write a long post about our café that is inspiring", Tone.Inspiring, 1)]
    [InlineData("post something casual about our café", Tone.Casual, 0)]
    [InlineData("Write an enthusiastic post about our café", Tone.Enthusiastic, 0)]
    public void Tone_and_length_are_read(string text, Tone tone, int length)
    {
        var request = Read(text);

        Assert.Equal("our café", request?.Topic?.Phrase);
        Assert.Equal((tone, length), (request!.Changes.Tone, request.Changes.Length));
    }

    [Fact]
    public void Sentences_after_the_request_become_wishes_and_details()
    {
        var request = Read("Create a post about our open day. It starts at 10 and entry is free. Make it short and add an image.");

        Assert.Equal("our open day", request?.Topic?.Phrase);
        Assert.Equal(["It starts at 10 and entry is free."], request!.Changes.Details);
        Assert.Equal((-1, true), (request.Changes.Length, request.Changes.Image));
    }

    [Theory]
    [InlineData("What's the capital of France?")]
    [InlineData("write a poem about the sea")]
    [InlineData("shorter")]
    [InlineData("hello")]
    [InlineData("how long can a tweet be?")]
    [InlineData("in 50 words")]
    public void Other_messages_are_no_requests(string text) => Assert.Null(Read(text));

    [Theory]
    [InlineData("make a post")]
    [InlineData("Create a Facebook post with image")]
    [InlineData("Can you write a short LinkedIn post?")]
    public void A_request_without_a_topic_has_none(string text)
    {
        var request = Read(text);

        Assert.NotNull(request);
        Assert.Null(request.Topic);
    }
}
