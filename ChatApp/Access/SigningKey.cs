using System.Security.Cryptography;
using System.Text;

namespace ChatApp.Access;

/// <summary>The key that access tokens are signed with.</summary>
public sealed class SigningKey(byte[] bytes)
{
    public ReadOnlySpan<byte> Bytes => bytes;

    public static SigningKey Of(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads the key from this file; makes it if there is none, readable by the app's own user only.</summary>
    public static SigningKey ReadOrMake(string path)
    {
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: >= AccessOptions.ShortestKey } kept) return new(kept);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var made = RandomNumberGenerator.GetBytes(AccessOptions.ShortestKey);
        // Under another name first, so that half a key is never taken for one.
        var partial = path + ".new";
        File.Delete(partial);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(partial, options))
        {
            file.Write(made);
            file.Flush(flushToDisk: true);
        }
        File.Move(partial, path, overwrite: true);
        return new(made);
    }
}
