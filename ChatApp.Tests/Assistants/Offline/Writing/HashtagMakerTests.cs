using ChatApp.Assistants.Offline.Reading;
using ChatApp.Assistants.Offline.Writing;

namespace ChatApp.Tests.Assistants.Offline.Writing;

public sealed class HashtagMakerTests
{
    [Theory]
    [InlineData("our new office in Pune", "NewOffice", "Pune")]
    [InlineData("my trip to New York", "NewYork", "Travel")]
    [InlineData("Mother's Day", "MothersDay", "Family")]
    [InlineData("our bakery's 10th anniversary", "BakeryAnniversary", "Anniversary")]
    [InlineData("दिवाली", "दिवाली", "Diwali")]
    [InlineData("C# and .NET", "NET", "WorthSharing")]
    public void Tags_come_from_names_first_and_then_from_the_theme(string topic, string first, string second) =>
        Assert.Equal([first, second], HashtagMaker.Make(new Brief(TopicReader.Read(topic)!), 2));

    [Fact]
    public void Tags_are_letters_and_digits_only()
    {
        foreach (var topic in Samples.OddTopics)
        {
            if (TopicReader.Read(PlainText.Clean(topic)) is { } read)
            {
                Assert.All(HashtagMaker.Make(new Brief(read), 10), tag => Assert.Matches(@"^[\p{L}\p{N}\p{M}]+$", tag));
            }
        }
    }
}
