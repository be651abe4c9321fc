using ChatApp.Access;
using ChatApp.Admin;
using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;
using ChatApp.Tests.Support;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatApp.Tests.Admin;

/// <summary>The admin's room on an engine.</summary>
public sealed class AdminRoom : IDisposable
{
    public static readonly Caller Root = new("root", IsAdmin: true);

    readonly Engine engine;

    public AdminRoom(Engine engine)
    {
        this.engine = engine;
        Board = new SessionBoard(engine.Get<SessionLog>(), engine.Get<IJournal>(), engine.Get<IOptions<SessionOptions>>(), engine.Get<TimeProvider>());
        Activity = new Activity(engine.Get<IServiceProvider>(), engine.Get<SessionLog>(), engine.Get<TimeProvider>(), NullLogger<Activity>.Instance);
        Models = new ModelUse(engine.Get<IServiceProvider>(), engine.Get<SessionLog>(), engine.Get<TimeProvider>(), NullLogger<ModelUse>.Instance);
        Parts = new PartMonitor(engine.Get<IJournal>(), engine.Get<ISessionStore>(), engine.Get<SessionLog>(), engine.Get<IChatClient>(), engine.Get<TimeProvider>());
        Audit = new AuditLog(engine.Get<IServiceProvider>(), engine.Get<TimeProvider>());
        Service = new AdminService(Board, Activity, Models, Parts, Meters, People, Audit, engine.Get<SessionLog>(), engine.Get<SessionSweeper>(), engine.Get<TurnRunner>(),
            engine.Get<IJournal>(), engine.Get<HistoryIndex>(), engine.Get<TimeProvider>());
    }

    public SessionBoard Board { get; }

    public Activity Activity { get; }

    public ModelUse Models { get; }

    public PartMonitor Parts { get; }

    public ServerMeters Meters { get; } = new();

    public ConnectedPeople People { get; } = new();

    public AuditLog Audit { get; }

    public AdminService Service { get; }

    public string AuditFile => Path.Combine(engine.Folder, "audit.jsonl");

    public void Dispose()
    {
        Service.Dispose();
        Board.Dispose();
        Activity.Dispose();
        Models.Dispose();
        Parts.Dispose();
        Meters.Dispose();
        Audit.Dispose();
    }
}
