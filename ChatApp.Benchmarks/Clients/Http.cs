namespace ChatApp.Benchmarks.Clients;

/// <summary>Connections that all clients share: a browser's idle ones would be counted as a tab's memory.</summary>
static class Http
{
    public static readonly HttpClient Client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromMinutes(3) };
}
