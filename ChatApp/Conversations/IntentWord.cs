using ChatApp.Publishing;

namespace ChatApp.Conversations;

/// <summary>A word of a short message.</summary>
/// <param name="Text">In lower case; an emoji is a word too, and a platform's name is <see cref="IntentPattern.PlatformSlot"/>.</param>
/// <param name="Pause">Whether a comma, a full stop or the like follows.</param>
/// <param name="Platform">The platform it names.</param>
public readonly record struct IntentWord(string Text, bool Pause = false, Platform? Platform = null);
