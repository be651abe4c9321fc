namespace ChatApp.Assistants.Offline.Reading;

/// <summary>A message that asks for a post.</summary>
/// <param name="Topic">What it is to be about; null when the person did not say.</param>
/// <param name="Changes">How it is to be.</param>
/// <param name="Refers">Whether it speaks of a post that is there already ("make it…", "the same for LinkedIn").</param>
public sealed record Request(Topic? Topic, Changes Changes, bool Refers)
{
    public Brief? Brief => Topic is null ? null : new Brief(Topic).With(Changes);
}
