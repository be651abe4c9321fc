using System.Collections.Concurrent;
using System.Text.Json;
using ChatApp.Access;
using ChatApp.Tests.Support;
using Microsoft.Extensions.Logging;

namespace ChatApp.Tests.Access;

public sealed class SecurityLogTests
{
    [Fact]
    public void Every_event_is_one_line_of_JSON_without_an_id_in_clear()
    {
        using var lines = new Lines();
        var log = new SecurityLog(lines, new TestClock());
        const string id = "session_1763629200000_abcdefghijklmnopqrstuv", caller = "the caller's secret id";
        log.Created(id, caller);
        log.Ended(id, caller, "Deleted");
        log.Denied("evil\r\n{\"event\":\"created\"}\u2028", caller, "203.0.113.7\nforged", "line\nbreak");
        log.Joined(id, caller, "editor");
        log.Removed(id, caller);
        log.Limited("Messages", caller, "203.0.113.7");
        log.TokenRefused("revoked", id, null);
        Assert.Equal(["created", "ended", "denied", "joined", "removed", "limited", "token refused"], lines.Written.Select(l => JsonDocument.Parse(l.Line).RootElement.GetProperty("event").GetString()!));
        Assert.All(lines.Written, l =>
        {
            Assert.Equal("ChatApp.Security", l.Category);
            Assert.DoesNotContain(id, l.Line);
            Assert.DoesNotContain(caller, l.Line);
            Assert.DoesNotContain(l.Line, c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u0085');
        });
    }

    sealed class Lines : ILoggerFactory
    {
        public ConcurrentQueue<(string Category, string Line)> Written { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }

        sealed class Writer(Lines lines, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Written.Enqueue((category, formatter(state, exception)));
        }
    }
}
