namespace ChatApp.Assistants.Images;
public static class DrawnImage { public static DrawnPicture Draw(string prompt, long seed, CancellationToken ct = default) => new([1,2,(byte)seed], 1200, 630, prompt + ct); }
public sealed record DrawnPicture(byte[] Png, int Width, int Height, string Alt);
