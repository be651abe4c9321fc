using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ChatApp.Gateway;

/// <summary>
/// Lets the framework's sockets take text for bytes. At the first byte that is no UTF-8 they would close without a word; taken as
/// bytes, the message comes to us, and what is wrong with it is said before the close.
/// </summary>
static class TextAsBytes
{
    public static Task ReceiveAsync(HttpContext context, RequestDelegate next)
    {
        // HTTP/1.1, and HTTP/2 (RFC 8441).
        if (context.Features.Get<IHttpUpgradeFeature>() is { } upgrade) context.Features.Set<IHttpUpgradeFeature>(new Upgrade(upgrade));
        if (context.Features.Get<IHttpExtendedConnectFeature>() is { } connect) context.Features.Set<IHttpExtendedConnectFeature>(new Connect(connect));
        return next(context);
    }

    sealed class Upgrade(IHttpUpgradeFeature inner) : IHttpUpgradeFeature
    {
        public bool IsUpgradableRequest => inner.IsUpgradableRequest;

        public async Task<Stream> UpgradeAsync() => new FrameStream(await inner.UpgradeAsync());
    }

    sealed class Connect(IHttpExtendedConnectFeature inner) : IHttpExtendedConnectFeature
    {
        public bool IsExtendedConnect => inner.IsExtendedConnect;

        public string? Protocol => inner.Protocol;

        public async ValueTask<Stream> AcceptAsync() => new FrameStream(await inner.AcceptAsync());
    }
}
