using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatApp.Journal;
using ChatApp.Publishing;

namespace ChatApp.Conversations;

/// <summary>Names a draft for ever, across all sessions: 22 characters of base64url.</summary>
[JsonConverter(typeof(Json))]
public readonly record struct DraftId(string Value)
{
    public static DraftId New() => new(RandomId.New());

    public override string ToString() => Value;

    sealed class Json : JsonConverter<DraftId>
    {
        public override DraftId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, DraftId id, JsonSerializerOptions options) => writer.WriteStringValue(id.Value);
    }
}

/// <summary>A post in the making. Its states: <c>waiting → posting → posted | failed</c>, <c>failed → posting</c>, <c>waiting | failed → cancelled</c>.</summary>
/// <param name="Number">1, 2, 3… in its session.</param>
/// <param name="Request">The message that asked for it; null when nobody did.</param>
/// <param name="From">The draft that it comes from by regenerating a posted or cancelled one.</param>
public sealed record Draft(DraftId Id, int Number, Platform Platform, long? Request, DraftId? From, ImmutableArray<DraftVersion> Versions, DraftState State = DraftState.Waiting)
{
    /// <summary>The version that is being posted, failed to, or was posted.</summary>
    public int? PostVersion { get; init; }

    /// <summary>Where the post is, once it is posted.</summary>
    public string? PostUrl { get; init; }

    /// <summary>Who had it posted; null for who began the session.</summary>
    public string? PostedBy { get; init; }

    public DateTimeOffset? PostedAt { get; init; }

    /// <summary>Why posting failed: a sentence for the person.</summary>
    public string? Reason { get; init; }

    public DraftVersion Newest => Versions[^1];

    /// <summary>Whether it may get further versions, be posted or cancelled.</summary>
    public bool IsOpen => State is DraftState.Waiting or DraftState.Failed;

    /// <summary>The draft with other words for a version's picture.</summary>
    internal Draft Described(int number, string alt) => Version(number) is not { Content.Image: { } image } version ? this
        : this with { Versions = Versions.SetItem(number - 1, version with { Content = version.Content with { Image = image with { Alt = alt } } }) };

    /// <summary>The version of this number; null when there is none.</summary>
    public DraftVersion? Version(int number) => number >= 1 && number <= Versions.Length ? Versions[number - 1] : null;
}

public enum DraftState { Waiting, Posting, Posted, Failed, Cancelled }

/// <summary>One version of a draft; versions are never changed, only added.</summary>
/// <param name="Number">1, 2, 3…</param>
/// <param name="By">Who asked for it or wrote it; null for the owner.</param>
public sealed record DraftVersion(int Number, DateTimeOffset At, DraftContent Content, string? By);

/// <summary>What a version says and shows.</summary>
/// <param name="Instruction">The message that asked for just this version; null for another one from the same request.</param>
/// <param name="Unfinished">It was stopped or broke off before its end.</param>
/// <param name="ByHand">A person wrote it, not the assistant.</param>
public sealed record DraftContent(string Text, DraftImage? Image = null, long? Instruction = null, bool Unfinished = false, bool ByHand = false);

/// <param name="Attachment">The picture's name beside the log; null when it could not be made.</param>
/// <param name="Prompt">What it was asked to show.</param>
/// <param name="Note">That it is not what was hoped for, as a sentence; null when it is.</param>
/// <param name="Own">A person brought it: another text keeps it.</param>
public sealed record DraftImage(string Attachment, string Alt, int Width, int Height, string Prompt, string? Note = null, bool Own = false);

/// <summary>How a person wants their drafts; what is null they leave open.</summary>
/// <param name="Tone">One of <see cref="Tones"/>.</param>
/// <param name="Audience">For whom, at most 80 characters.</param>
/// <param name="Length">One of <see cref="Lengths"/>.</param>
public sealed record DraftStyle(string? Tone = null, string? Audience = null, string? Length = null)
{
    public const int LongestAudience = 80;

    public static readonly IReadOnlyList<string> Tones = ["friendly", "formal", "serious", "funny", "enthusiastic", "inspiring", "casual"];

    public static readonly IReadOnlyList<string> Lengths = ["short", "medium", "long"];

    /// <summary>From what a person filled in; empty is open.</summary>
    public static Outcome<DraftStyle> Read(string? tone, string? audience, string? length)
    {
        audience = string.Join(' ', (audience ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (tone is { Length: > 0 } && !Tones.Contains(tone)) return new Refusal(RefusalCode.Invalid, $"The tone is one of: {string.Join(", ", Tones)}.", "tone");
        if (length is { Length: > 0 } && !Lengths.Contains(length)) return new Refusal(RefusalCode.Invalid, $"The length is one of: {string.Join(", ", Lengths)}.", "length");
        return audience.Length > LongestAudience ? new Refusal(RefusalCode.Invalid, $"The audience has at most {LongestAudience} characters; this has {audience.Length}.", "audience")
            : new DraftStyle(tone is { Length: > 0 } ? tone : null, audience.Length > 0 ? audience : null, length is { Length: > 0 } ? length : null);
    }
}
