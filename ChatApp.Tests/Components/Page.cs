using System.Reflection;
using System.Security.Claims;
using Bunit;
using ChatApp.Access;
using ChatApp.Components.AiSidebar;
using ChatApp.Conversations;
using ChatApp.Rendering;
using ChatApp.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;
using Radzen;

namespace ChatApp.Tests.Components;

/// <summary>One tab of Ann's: components are rendered in it as in a circuit, on the real engine.</summary>
public abstract class Page : BunitContext, IAsyncLifetime
{
    Engine? engine;

    protected Page()
    {
        DefaultWaitTimeout = TimeSpan.FromSeconds(10);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Reader = JSInterop.SetupModule("chatapp.read", _ => true);
        Reader.Mode = JSRuntimeMode.Loose;
        Services.AddRadzenComponents();
        Services.AddSingleton<RunningAnswers>().AddScoped<LiveSession>();
        Add(e => e.Conversations);
        Add(e => e.Sharing);
        Add(e => e.Get<Presence>());
        Add(e => e.Get<TimeProvider>());
        Add(e => e.Get<ChatApp.Assistants.Providers.ModelConnections>());
        Add(e => e.Get<ChatApp.Assistants.Providers.ModelSettings>());
        Add(e => e.Get<ChatApp.Publishing.FeedPublisher>());
        Add(e => e.Get<IOptions<ChatApp.Assistants.AssistantOptions>>());
        Add(e => e.Get<IOptions<ChatApp.Sessions.SessionOptions>>());
        Services.AddSingleton(_ => new Admin.AdminRoom(Engine)).AddSingleton(s => s.GetRequiredService<Admin.AdminRoom>().Service);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        RenderTree.Add<CascadingValue<Task<AuthenticationState>>>(p => p.Add(c => c.Value, Principal(Engine.Ann.Id)));
    }

    /// <summary>Another one can be given before the first component is rendered.</summary>
    protected Engine Engine
    {
        get => engine ??= new Engine();
        set => engine = value;
    }

    /// <summary>What this tab's components look at together.</summary>
    protected LiveSession Live => Services.GetRequiredService<LiveSession>();

    /// <summary>What stands for the script's side of a running answer.</summary>
    protected BunitJSModuleInterop Reader { get; }

    /// <summary>The page's script is not there: what it would build is not shown.</summary>
    protected void WithoutScript() => JSInterop.AddInvocationHandler(new NoReader());

    /// <summary>A signed-in visitor; null for somebody without the cookie.</summary>
    protected static Task<AuthenticationState> Principal(string? visitor) =>
        Task.FromResult(new AuthenticationState(new ClaimsPrincipal(
            visitor is null ? new ClaimsIdentity() : new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, visitor)], Visitor.Scheme))));

    /// <summary>Waits until no answer runs any more: until then its keeping alive counts as activity.</summary>
    protected Task QuietAsync() => Soon.IsSoAsync(() => Engine.Get<TurnRunner>().Running == 0, DefaultWaitTimeout);

    /// <summary>How many listen to an event. What still listens when it is gone is never given back.</summary>
    protected static int Listeners(object source, string name) =>
        ((Delegate?)source.GetType().GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(source))?.GetInvocationList().Length ?? 0;

    void Add<T>(Func<Engine, T> part) where T : class => Services.AddSingleton(_ => part(Engine));

    public Task InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        if (engine is not null) await engine.DisposeAsync();
    }

    sealed class NoReader : JSRuntimeInvocationHandler<IJSObjectReference?>
    {
        public NoReader() : base(call => call.Identifier == "chatapp.read", isCatchAllHandler: false) => SetResult(null);
    }
}
