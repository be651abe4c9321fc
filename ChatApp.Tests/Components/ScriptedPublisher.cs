using ChatApp.Publishing;

namespace ChatApp.Tests.Components;

/// <summary>A publisher that answers what the test tells it.</summary>
sealed class ScriptedPublisher : IPublisher
{
    public required Task<string> Answer { get; set; }

    public Task<string> PublishAsync(Post post, byte[]? image, CancellationToken ct = default) => Answer;

    public Task<string?> FindAsync(string id, CancellationToken ct = default) => Task.FromResult<string?>(null);
}
