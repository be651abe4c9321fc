using ChatApp.Publishing;
namespace ChatApp.Conversations;
public enum IntentKind { None, Yes, No, Cancel, Post, Regenerate, RegeneratePosted, CancelDraft }
public readonly record struct Intent(IntentKind Kind, Platform? Platform = null) { public static Intent Read(string message) => new(message switch { "yes" => IntentKind.Yes, "regenerate the previous post" => IntentKind.RegeneratePosted, _ => IntentKind.None }); }
