using ChatApp.Tests.Api;
using ChatApp.Tests.Assistants.Offline;
using ChatApp.Tests.EndToEnd;
using ChatApp.Tests.Sessions;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("ChatApp.Tests.Support.LongestFirst", "ChatApp.Tests")]

namespace ChatApp.Tests.Support;

/// <summary>
/// What takes longest begins first, so that it is not what all wait for at the end. All are handed to the thread pool at once, whose
/// own thread takes the newest of them and the others the oldest: the first are those at both ends.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <summary>Collections, and classes that are one by themselves; the last of them is the longest.</summary>
    static readonly string[] AtTheEnd = [nameof(OfflineWriterTests), nameof(RedisFaultTests), nameof(NoiseTests), RedisCollection.Name, nameof(KilledTwentyTimesTests), InBrowser.Name];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderBy(c => Place(c.DisplayName));

    /// <param name="name">A class by itself is called after its full name.</param>
    static int Place(string name) =>
        name == InOtherBrowser.Name ? -2 : Array.FindIndex(AtTheEnd, one => name == one || name.EndsWith($".{one}", StringComparison.Ordinal));
}
