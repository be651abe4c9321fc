namespace ChatApp.Journal;

/// <summary>Keeps what is written from being read by who only has the files, or the store.</summary>
public interface ISeal
{
    /// <summary>Whether anything is sealed. When it is, what is not sealed is refused.</summary>
    bool IsOn { get; }

    /// <summary>Seals bytes so that they open for the same purpose only.</summary>
    /// <param name="purpose">What they belong to, e.g. a log's name: sealed bytes cannot be passed off as another's.</param>
    byte[] Seal(string purpose, ReadOnlySpan<byte> bytes);

    /// <summary>The bytes again; null when they were not sealed for this purpose, or with keys that are lost.</summary>
    byte[]? Open(string purpose, ReadOnlySpan<byte> bytes);
}

/// <summary>Leaves everything readable: the default.</summary>
public sealed class NoSeal : ISeal
{
    public bool IsOn => false;

    public byte[] Seal(string purpose, ReadOnlySpan<byte> bytes) => bytes.ToArray();

    public byte[]? Open(string purpose, ReadOnlySpan<byte> bytes) => bytes.ToArray();
}
