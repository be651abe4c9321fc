using ChatApp.Tests.Api;
using ChatApp.Tests.Assistants.Offline;
using ChatApp.Tests.EndToEnd;
using ChatApp.Tests.Rendering;
using ChatApp.Tests.Sessions;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("ChatApp.Tests.Support.LongestFirst", "ChatApp.Tests")]

namespace ChatApp.Tests.Support;

/// <summary>What takes longest begins first, so that it is not what all wait for at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <summary>Collections, and classes that are one by themselves.</summary>
    static readonly string[] Longest =
    [
        InOtherBrowser.Name, InBrowser.Name, nameof(KilledTwentyTimesTests), nameof(NoiseTests), RedisCollection.Name, nameof(ArrivingTests), nameof(OfflineWriterTests), nameof(RegenerateTests),
        nameof(RedisFaultTests),
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderBy(c => Place(c.DisplayName));

    /// <param name="name">A class by itself is called after its full name.</param>
    static int Place(string name)
    {
        var place = Array.FindIndex(Longest, one => name == one || name.EndsWith($".{one}", StringComparison.Ordinal));
        return place < 0 ? Longest.Length : place;
    }
}
