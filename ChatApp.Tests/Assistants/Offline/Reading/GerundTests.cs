using ChatApp.Assistants.Offline.Reading;

namespace ChatApp.Tests.Assistants.Offline.Reading;

public sealed class GerundTests
{
    [Theory]
    [InlineData("sell", "selling")]
    [InlineData("share", "sharing")]
    [InlineData("run", "running")]
    [InlineData("tie", "tying")]
    [InlineData("agree", "agreeing")]
    [InlineData("be", "being")]
    public void Verbs_get_their_ending(string verb, string gerund) => Assert.Equal(gerund, Gerund.Of(verb));

    [Theory]
    [InlineData("learning", true)]
    [InlineData("spring", false)]
    [InlineData("wedding", false)]
    [InlineData("king", false)]
    public void Nouns_in_ing_are_no_activities(string word, bool activity) => Assert.Equal(activity, Gerund.Is(word));
}
