using System.Text.Json;
using System.Text.Json.Nodes;
using ChatApp.Journal;
using ChatApp.Sessions;

namespace ChatApp.Conversations;

/// <summary>Reads a file that <see cref="SessionExport"/> wrote. It may come from anywhere: nothing in it is believed that could act.</summary>
sealed class SessionImport(TimeProvider time)
{
    public const int MostEvents = 100_000;

    readonly Dictionary<string, DraftId> drafts = [];

    public static readonly Refusal NotOurs = new(RefusalCode.Invalid, "This is not a session that ChatApp saved. Choose a JSON file from Save as.", "file");

    static readonly Refusal TooMuch = new(RefusalCode.Invalid, $"The file has more than {MostEvents:N0} events, as many as can be read.", "file");

    /// <summary>The events as the journal is to keep them, and the pictures by name.</summary>
    public Outcome<(List<JournalEvent> Events, Dictionary<string, byte[]> Attachments)> Read(JsonNode? file, LogId log, string owner)
    {
        try
        {
            if (file is not JsonObject || (string?)file["format"] != SessionExport.Format || (int?)file["version"] != SessionExport.FormatVersion || file["events"] is not JsonArray items) return NotOurs;
            if (items.Count > MostEvents) return TooMuch;
            var events = new List<JournalEvent>(items.Count);
            var session = new Session(log);
            foreach (var item in items)
            {
                if ((long?)item?["sequence"] != events.Count + 1) return NotOurs;
                var at = (DateTimeOffset)item!["at"]!;
                // A time to come would keep it live until then.
                if (at > time.GetUtcNow()) at = time.GetUtcNow();
                var line = Line((string?)item["type"] ?? "", at, item["data"], events.Count, owner);
                if (line is null) return NotOurs;
                var recorded = SessionEventJson.Read(line with { Sequence = events.Count + 1 });
                if (!MayStand(recorded.Event)) return NotOurs;
                events.Add(line with { Tags = SessionEventJson.TagsOf(recorded.Event, session.Messages.Count > 0) });
                session = session.Apply(recorded);
            }
            if (session.Title.Length == 0 || !session.Attachments.All(IsPictureName)) return NotOurs;
            var attachments = (file["attachments"] as JsonObject)?.ToDictionary(a => a.Key, a => Convert.FromBase64String((string)a.Value!)) ?? [];
            return (events, attachments);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException or ArgumentException or NullReferenceException)
        {
            return NotOurs;
        }
    }

    JournalEvent? Line(string type, DateTimeOffset at, JsonNode? data, int index, string owner)
    {
        if (index == 0 != (type == "session.started")) return null;
        SessionEvent? own = type switch
        {
            "session.started" => new SessionStarted(SessionId.New(time), owner),
            "session.restored" => new SessionRestored(SessionId.New(time)),
            _ => null,
        };
        if (own is not null) return SessionEventJson.Write(own, RandomId.New(), at, titled: true);
        if (type == ExportedNames.Other) return new JournalEvent(0, RandomId.New(), at, type, "{}"u8.ToArray());
        if (!ExportedNames.HasData(type) || data is not JsonObject) return null;
        ExportedNames.Rename(data, DraftOf, person => person);
        return new JournalEvent(0, RandomId.New(), at, type, JsonSerializer.SerializeToUtf8Bytes(data, Relaxed));
    }

    static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A draft's id is also its post's: an imported one gets its own, or posting it would find somebody else's post.</summary>
    string DraftOf(string name)
    {
        if (!drafts.TryGetValue(name, out var id)) drafts[name] = id = DraftId.New();
        return id.Value;
    }

    static readonly Dictionary<string, string> PictureTypes = new() { ["image/png"] = ".png", ["image/jpeg"] = ".jpg", ["image/webp"] = ".webp", ["image/gif"] = ".gif" };

    /// <summary>Such names become part of addresses.</summary>
    static bool IsPictureName(string name) => Path.GetExtension(name) is ".png" or ".jpg" or ".webp" or ".gif" && Path.GetFileNameWithoutExtension(name).All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>Links are followed by people.</summary>
    static bool MayStand(SessionEvent e) => e switch
    {
        DraftPosted posted => posted.Url.StartsWith("/feed/", StringComparison.Ordinal) || posted.Url.StartsWith("https://", StringComparison.Ordinal) || posted.Url.StartsWith("http://", StringComparison.Ordinal),
        MessageAdded added => added.Text is { Length: > 0 and <= ConversationService.LongestMessage } && (added.Pictures is null || (added.Pictures.Count <= PictureInbox.MostPictures && added.Pictures.All(p => p?.Attachment is not null))),
        MessageImported imported => imported.Text is { Length: <= ConversationService.LongestMessage },
        ModelChosen chosen => chosen.Model is { Length: > 0 and <= ConversationService.LongestModel },
        // The type is what browsers are told: only a picture's may stand.
        ScreenshotTaken taken => taken.Attachment is not null && PictureTypes.TryGetValue(taken.MediaType ?? "", out var extension) && Path.GetExtension(taken.Attachment) == extension && taken is { Width: > 0, Height: > 0, Bytes: > 0 },
        ScreenshotDescribed described => described.Text is not null,
        ObjectCreated created => created.Object is not null && ObjectDecisions.Refuse(new ObjectChange(ObjectAct.Create, created.Object, created.Fields)) is null,
        ObjectUpdated updated => updated.Object is not null && ObjectDecisions.Refuse(new ObjectChange(ObjectAct.Update, updated.Object, updated.Fields)) is null,
        ObjectDeleted deleted => deleted.Object is not null,
        FieldsChanged changed => changed.Fields is not null && ObjectDecisions.RefuseFields(changed.Fields) is null,
        SessionRenamed renamed => renamed.Title is { Length: > 0 and <= ConversationService.LongestName },
        TurnStarted started => started.Plan is not null,
        TurnClosed closed => !closed.Parts.IsDefault,
        DraftCreated created => created.Content?.Text is not null && created.Platform is not null,
        DraftVersionAdded added => added.Content?.Text is not null,
        DraftImageDescribed described => described.Alt is not null,
        DraftFailed failed => failed.Reason is not null,
        _ => true,
    };
}
