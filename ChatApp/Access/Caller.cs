namespace ChatApp.Access;

/// <summary>Who asks: the plain record that every door hands to the engine.</summary>
/// <param name="Id">The visitor behind a browser's cookie.</param>
/// <param name="IsAdmin">Whether they may do what admins may.</param>
public sealed record Caller(string Id, bool IsAdmin = false);
