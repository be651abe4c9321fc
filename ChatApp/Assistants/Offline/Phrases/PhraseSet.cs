using ChatApp.Assistants.Offline.Reading;

namespace ChatApp.Assistants.Offline.Phrases;

/// <summary>Sentences to write a draft from, by their place in it, and what they are meant for.</summary>
/// <remarks>Words in braces are filled in: see <c>Wording</c>. No sentence may state a fact that the person did not give, such as a date, a price or a name.</remarks>
public record PhraseSet
{
    /// <summary>The kind of subject they suit; null for any but the solemn.</summary>
    public Kind? Kind { get; init; }

    /// <summary>The tone they carry; null for any.</summary>
    public Tone? Tone { get; init; }

    /// <summary>First sentences. All of them name the topic.</summary>
    public IReadOnlyList<string> Openers { get; init; } = [];

    /// <summary>Something to see, hear or smell.</summary>
    public IReadOnlyList<string> Scenes { get; init; } = [];

    /// <summary>Something to think about.</summary>
    public IReadOnlyList<string> Thoughts { get; init; } = [];

    /// <summary>Not for formal or serious drafts.</summary>
    public IReadOnlyList<string> Jokes { get; init; } = [];

    /// <summary>Last sentences: a wish, a question, an invitation.</summary>
    public IReadOnlyList<string> Closers { get; init; } = [];
}
