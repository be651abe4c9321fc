using ChatApp.Journal;
using ChatApp.Sessions;

namespace ChatApp.Admin;

/// <summary>What an admin sees of a session: numbers and times, no text.</summary>
/// <param name="Owner">Null while it has not been counted: nothing happened in it since the start.</param>
/// <param name="Messages">Null while it has not been counted.</param>
public sealed record SessionRow(LogId Log, SessionId Id, OwnerKind? Owner, DateTimeOffset Started, DateTimeOffset LastActivity, DateTimeOffset EndsAt, bool IsEnded, int? Messages, int? Drafts, int? Posts, bool Running)
{
    /// <summary>Eight hexadecimal digits of the id's hash.</summary>
    public string Hash { get; } = ShortHash.Of(Id.Value);

    public bool IsLive(DateTimeOffset now) => !IsEnded && (Running || EndsAt > now);
}

/// <summary>Whose a session is.</summary>
public enum OwnerKind
{
    /// <summary>A browser's, by its cookie.</summary>
    Visitor,

    /// <summary>A program's, by a token.</summary>
    Token,

    /// <summary>Several people's.</summary>
    Shared,

    /// <summary>Its owner deleted it; it is about to be erased.</summary>
    Deleted,
}

public enum SessionColumn { Owner, Running, Started, LastActivity, EndsIn, Messages, Drafts, Posts }

/// <summary>Which rows of the table are asked for.</summary>
/// <param name="Hash">The beginning of the hash; empty for all.</param>
/// <param name="Owner">Null for all.</param>
/// <param name="Page">From 1.</param>
public sealed record SessionQuery(string Hash = "", bool LiveOnly = true, OwnerKind? Owner = null, SessionColumn By = SessionColumn.LastActivity, bool Descending = true, int Page = 1)
{
    public const int PageSize = 25;
}

/// <param name="Total">Of the rows that match.</param>
public sealed record SessionRows(IReadOnlyList<SessionRow> Rows, int Page, int Pages, int Total);
