namespace ChatApp.Conversations;

/// <summary>The picture that a session is about; a newer one takes its place.</summary>
/// <param name="Attachment">Its name beside the log.</param>
/// <param name="MediaType">By its bytes, e.g. <c>image/png</c>.</param>
/// <param name="Width">In pixels, as <paramref name="Height"/>.</param>
/// <param name="Bytes">As it is kept: what a camera adds about place and person is taken out.</param>
/// <param name="Text">What was said of it; null until the analysis came whole.</param>
public sealed record Screenshot(long Id, DateTimeOffset At, string Attachment, string MediaType, int Width, int Height, int Bytes, string? Text = null);
