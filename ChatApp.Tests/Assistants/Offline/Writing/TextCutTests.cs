using ChatApp.Assistants.Offline.Writing;
using ChatApp.Publishing;

namespace ChatApp.Tests.Assistants.Offline.Writing;

public sealed class TextCutTests
{
    [Theory]
    [InlineData("short enough", 20, "short enough")]
    [InlineData("cut between these words", 16, "cut between…")]
    [InlineData("Donaudampfschifffahrt", 10, "Donaudamp…")]
    [InlineData("ends with, punctuation", 12, "ends with…")]
    public void It_cuts_between_words_where_there_are_any(string text, int most, string cut) => Assert.Equal(cut, TextCut.To(text, Platform.Facebook, most));

    [Fact]
    public void It_never_cuts_inside_an_emoji() =>
        Assert.Equal("👨‍👩‍👧‍👦…", TextCut.To("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", Platform.Facebook, Platform.Facebook.Count("👨‍👩‍👧‍👦") + 3));
}
