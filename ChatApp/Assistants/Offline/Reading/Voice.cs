namespace ChatApp.Assistants.Offline.Reading;

/// <summary>Whose voice the topic is in.</summary>
public enum Voice
{
    /// <summary>Neither "my" nor "our": the draft says "we".</summary>
    Unmarked,

    /// <summary>"my trip"</summary>
    Singular,

    /// <summary>"our new office"</summary>
    Plural,
}
