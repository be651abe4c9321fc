using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatApp.Journal;

namespace ChatApp.Conversations;

/// <summary>Events as the journal keeps them. The names are for ever: journals of years ago must still read.</summary>
public static class SessionEventJson
{
    static readonly Dictionary<string, Type> Types = new()
    {
        ["session.started"] = typeof(SessionStarted),
        ["session.ended"] = typeof(SessionEnded),
        ["session.restored"] = typeof(SessionRestored),
        ["alias.bound"] = typeof(AliasBound),
        ["touched"] = typeof(Touched),
        ["message.added"] = typeof(MessageAdded),
        ["message.imported"] = typeof(MessageImported),
        ["turn.started"] = typeof(TurnStarted),
        ["turn.closed"] = typeof(TurnClosed),
        ["conversation.summarized"] = typeof(ConversationSummarized),
        ["model.chosen"] = typeof(ModelChosen),
        ["version.shown"] = typeof(VersionShown),
        ["draft.created"] = typeof(DraftCreated),
        ["draft.version"] = typeof(DraftVersionAdded),
        ["draft.described"] = typeof(DraftImageDescribed),
        ["style.chosen"] = typeof(StyleChosen),
        ["draft.posting"] = typeof(DraftPosting),
        ["draft.posted"] = typeof(DraftPosted),
        ["draft.failed"] = typeof(DraftFailed),
        ["draft.cancelled"] = typeof(DraftCancelled),
        ["screenshot.taken"] = typeof(ScreenshotTaken),
        ["screenshot.described"] = typeof(ScreenshotDescribed),
        ["screenshot.erased"] = typeof(ScreenshotErased),
        ["participant.joined"] = typeof(ParticipantJoined),
        ["participant.left"] = typeof(ParticipantLeft),
        ["participant.renamed"] = typeof(ParticipantRenamed),
        ["participant.removed"] = typeof(ParticipantRemoved),
        ["role.changed"] = typeof(RoleChanged),
        ["host.changed"] = typeof(HostChanged),
        ["sharing.changed"] = typeof(SharingChanged),
        ["invite.created"] = typeof(InviteCreated),
        ["invite.revoked"] = typeof(InviteRevoked),
        ["object.created"] = typeof(ObjectCreated),
        ["object.updated"] = typeof(ObjectUpdated),
        ["object.deleted"] = typeof(ObjectDeleted),
        ["fields.changed"] = typeof(FieldsChanged),
        ["session.renamed"] = typeof(SessionRenamed),
        ["session.pinned"] = typeof(SessionPinned),
        ["session.discarded"] = typeof(SessionDiscarded),
        ["session.kept"] = typeof(SessionKept),
    };

    static readonly Dictionary<Type, string> Names = Types.ToDictionary(t => t.Value, t => t.Key);

    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The journal's form of an event that is to be appended.</summary>
    public static JournalEvent Write(SessionEvent e, string id, DateTimeOffset at, bool titled) =>
        new(0, id, at, NameOf(e), JsonSerializer.SerializeToUtf8Bytes(e, e.GetType(), Options), TagsOf(e, titled));

    /// <summary>Reads an event; one that this version does not know becomes an <see cref="UnknownEvent"/>.</summary>
    /// <exception cref="JsonException">The data is not what its type says.</exception>
    public static Recorded Read(JournalEvent e) =>
        new(e.Sequence, e.At, Types.TryGetValue(e.Type, out var type) ? (SessionEvent)JsonSerializer.Deserialize(e.Data.Span, type, Options)! : new UnknownEvent(e.Type));

    /// <summary>The name that an event's kind goes by, e.g. <c>message.added</c>.</summary>
    public static string NameOf(SessionEvent e) => e is UnknownEvent unknown ? unknown.Type : Names[e.GetType()];

    /// <summary>What the journal's index learns from an event. A session without an owner is one that its owner deleted.</summary>
    public static LogTags? TagsOf(SessionEvent e, bool titled) => e switch
    {
        SessionStarted started => new LogTags(Owner: started.Owner, Name: started.Session.Value),
        SessionRestored restored => new LogTags(Name: restored.Session.Value),
        AliasBound bound => new LogTags(Alias: AliasBound.NameOf(bound.Caller, bound.Alias)),
        HostChanged changed => new LogTags(Owner: changed.Owner),
        InviteCreated created => new LogTags(Alias: Invite.NameOf(created.Hash)),
        MessageAdded added when !titled => new LogTags(Title: SessionTitle.From(added.Text)),
        SessionRenamed renamed => new LogTags(Title: renamed.Title),
        SessionDiscarded => new LogTags(Owner: ""),
        SessionKept kept => new LogTags(Owner: kept.Owner),
        _ => null,
    };
}

/// <summary>What a session is called in a list: the beginning of its first message.</summary>
static class SessionTitle
{
    const int Longest = 80;

    /// <summary>One line of at most 80 characters, cut between words where it can.</summary>
    public static string From(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Longest) return line;
        var end = line.LastIndexOf(' ', Longest - 1);
        if (end < Longest / 2) end = char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1;
        return line[..end].TrimEnd(' ', '.', ',', ';', ':', '…') + "…";
    }
}
