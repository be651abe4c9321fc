using System.Security.Cryptography;
using System.Text;
using ChatApp.Journal;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ChatApp.Admin;

/// <summary>
/// The code that an admin signs in with: 60 random bits in the file <c>admin-code</c> of the data folder, printed once at the first
/// start, replaced after each use.
/// </summary>
public sealed partial class AdminCode : IHostedService, IDisposable
{
    /// <summary>Without those that look like others.</summary>
    const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    const int Length = 12, MostWrong = 5, MostWrongOfAll = 100;

    static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    readonly string path;
    readonly IServer server;
    readonly TimeProvider time;
    readonly ILogger<AdminCode> logger;
    readonly CancellationTokenRegistration started;
    readonly Lock gate = new();
    readonly List<(string From, DateTimeOffset At)> wrong = [];

    public AdminCode(IServiceProvider services, IServer server, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<AdminCode> logger)
    {
        (path, this.server, this.time, this.logger) = (System.IO.Path.Combine(services.DataFolder(), "admin-code"), server, time, logger);
        IsFirstStart = !File.Exists(path);
        if (IsFirstStart) Write();
        started = lifetime.ApplicationStarted.Register(Announce);
    }

    public bool IsFirstStart { get; }

    /// <summary>The address is only known once the server listens.</summary>
    void Announce()
    {
        if (!IsFirstStart) return;
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        LogFirst($"{address.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal)}/admin", File.ReadAllText(path).Trim(), path);
    }

    /// <summary>Tries a code. Right, it is used up and the next one is in the file.</summary>
    /// <param name="from">Where it comes from: five wrong ones in ten minutes, and no other is looked at.</param>
    public CodeResult Use(string code, string from)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            wrong.RemoveAll(w => w.At <= now - Window);
            if (wrong.Count >= MostWrongOfAll || wrong.Count(w => w.From == from) >= MostWrong) return CodeResult.TooMany;
            if (!CryptographicOperations.FixedTimeEquals(Plain(File.ReadAllText(path)), Plain(code)))
            {
                wrong.Add((from, now));
                LogWrong(from, wrong.Count);
                return CodeResult.Wrong;
            }
            Write();
            LogRight(from);
            return CodeResult.Right;
        }
    }

    static byte[] Plain(string code) => Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant());

    void Write()
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        var partial = $"{path}.new";
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(partial, $"{code[..4]}-{code[4..8]}-{code[8..]}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(partial, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(partial, path, overwrite: true);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => started.Dispose();

    [LoggerMessage(LogLevel.Information, "Admin: open {Address} and sign in with the code {Code}. It works once; the next one is then in {File}")]
    partial void LogFirst(string address, string code, string file);

    [LoggerMessage(LogLevel.Warning, "A wrong admin code came from {From}; wrong ones in the last ten minutes: {Count}")]
    partial void LogWrong(string from, int count);

    [LoggerMessage(LogLevel.Information, "An admin signed in from {From}")]
    partial void LogRight(string from);
}

public enum CodeResult { Right, Wrong, TooMany }
