using System.Net.WebSockets;
using ChatApp.Access;
using ChatApp.Tests.Api;
using ChatApp.Tests.Gateway;

namespace ChatApp.Tests.Access;

/// <summary>When a token is taken, renewed, withdrawn and over, by the routes and by sockets that are open.</summary>
public sealed class TokenLifeTests(MatrixServer server) : IClassFixture<MatrixServer>
{
    [Fact]
    public async Task An_end_withdraws_the_tokens_of_before_and_none_of_after()
    {
        var made = await server.MakeAsync();
        using var bearer = await server.ClientOfAsync(Who.Bearer, made);
        using var owner = await server.ClientOfAsync(Who.Owner, made);
        Assert.Equal(200, (await owner.PostAsync($"/session/{made.Session.Id.Value}/end")).Code);
        Assert.Equal(401, (await bearer.GetAsync($"/api/chat/{made.Session.Id.Value}")).Code);
        Assert.Equal(200, (await owner.PostAsync($"/api/sessions/{made.Session.Id.Value}/restore")).Code);
        Assert.Equal(401, (await bearer.GetAsync($"/api/chat/{made.Session.Id.Value}")).Code);
        using var after = await server.ClientOfAsync(Who.Bearer, made);
        Assert.Equal(200, (await after.GetAsync($"/api/chat/{made.Session.Id.Value}")).Code);
    }

    [Theory]
    [InlineData(11, 200, false)]
    [InlineData(13, 200, true)]
    [InlineData(25, 401, false)]
    public async Task A_token_in_its_last_12_hours_is_renewed_by_any_use(int hours, int status, bool isRenewed)
    {
        var made = await server.MakeAsync();
        using var bearer = new ApiClient(server.Url, server.TokenOf(made, TimeSpan.FromHours(hours)));
        var read = await bearer.GetAsync($"/api/chat/{made.Session.Id.Value}");
        Assert.Equal((status, isRenewed), (read.Code, read.Headers.ContainsKey(BearerHandler.RenewedHeader)));
        if (!isRenewed) return;
        using var renewed = new ApiClient(server.Url, read.Headers[BearerHandler.RenewedHeader]);
        Assert.False((await renewed.GetAsync($"/api/chat/{made.Session.Id.Value}")).Headers.ContainsKey(BearerHandler.RenewedHeader));
        Assert.NotEmpty((await bearer.ChatAsync("hello", made.Session.Id.Value))["accessToken"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("20000 characters")]
    public async Task Nonsense_for_a_token_is_401_on_pages_and_routes_alike(string token)
    {
        if (token == "20000 characters") token = new string('A', 20_000);
        foreach (var path in new[] { "/", "/api/chat/x", "/session/x/screenshot", "/gateway" })
        {
            using var http = new HttpClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, server.Url + path);
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
            using var answer = await http.SendAsync(request);
            Assert.Equal(401, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_change_of_role_and_a_removal_withdraw_the_tokens_of_before()
    {
        var made = await server.MakeAsync();
        using var bearer = await server.ClientOfAsync(Who.EditorsBearer, made);
        var path = $"/api/chat/{server.NameFor(Who.EditorsBearer, made)}";
        Assert.Equal(200, (await bearer.GetAsync(path)).Code);
        await server.DemoteAsync(made);
        Assert.Equal(401, (await bearer.GetAsync(path)).Code);
    }

    [Fact]
    public async Task A_token_for_an_erased_session_is_401()
    {
        var made = await server.MakeAsync();
        using var bearer = await server.ClientOfAsync(Who.Bearer, made);
        await server.Conversations.DeleteAsync(new Caller(made.Session.Owner), made.Session.Id);
        Assert.Equal(401, (await bearer.GetAsync($"/api/chat/{made.Session.Id.Value}")).Code);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/chat/x")]
    [InlineData("/session/x/screenshot")]
    [InlineData("/gateway")]
    [InlineData("/ws/sessions/x")]
    public async Task A_token_of_100_KB_is_refused_before_it_is_read(string path)
    {
        using var client = new ApiClient(server.Url, new string('A', 100 * 1024));
        Assert.Equal(431, (await client.GetAsync(path)).Code);
        using var plain = new ApiClient(server.Url);
        Assert.Equal(414, (await plain.GetAsync($"{path}?token={new string('A', 100 * 1024)}")).Code);
        // As long as the server lets any header be.
        using var longest = new ApiClient(server.Url, new string('A', 31 * 1024));
        Assert.Equal(401, (await longest.GetAsync(path)).Code);
    }

    [Theory]
    [InlineData("/gateway")]
    [InlineData("/ws/sessions/{id}")]
    public async Task A_socket_ends_when_its_tokens_time_is_over(string path)
    {
        var made = await server.MakeAsync();
        // 30 seconds are for clocks that are off.
        using var socket = await ConnectAsync(path, made, server.TokenOf(made, AccessTokens.Lifetime + AccessTokens.Skew - TimeSpan.FromSeconds(2)));
        Assert.Equal("token_over", (await socket.ReadAsync("error")).GetProperty("code").GetString());
        Assert.Null(await socket.ReadAsync());
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, socket.CloseStatus);
    }

    [Theory]
    [InlineData("/gateway")]
    [InlineData("/ws/sessions/{id}")]
    public async Task A_socket_ends_when_its_token_is_withdrawn_and_the_owners_own_stays(string path)
    {
        var made = await server.MakeAsync();
        using var socket = await ConnectAsync(path, made, server.TokenOf(made, TimeSpan.Zero));
        using var owner = await server.ClientOfAsync(Who.Owner, made);
        using var own = await SocketClient.ConnectAsync(server.Url + "/ws/sessions/" + made.Session.Id.Value, owner.Credentials);
        Assert.Equal(200, (await owner.PostAsync($"/session/{made.Session.Id.Value}/end")).Code);
        Assert.Equal("token_over", (await socket.ReadAsync("error")).GetProperty("code").GetString());
        Assert.Null(await socket.ReadAsync());
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, socket.CloseStatus);
        await own.ReadAsync("ended");
        await own.SendAsync(new { type = "ping" });
        await own.ReadAsync("pong");
    }

    [Fact]
    public async Task A_socket_with_a_token_ends_with_a_change_of_role_and_one_with_a_cookie_hears_of_it()
    {
        var made = await server.MakeAsync();
        using var bearer = await server.ClientOfAsync(Who.EditorsBearer, made);
        using var cookie = await server.ClientOfAsync(Who.Editor, made);
        using var one = await SocketClient.ConnectAsync($"{server.Url}/ws/sessions/{server.NameFor(Who.EditorsBearer, made)}", bearer.Credentials);
        using var two = await SocketClient.ConnectAsync($"{server.Url}/ws/sessions/{server.NameFor(Who.Editor, made)}", cookie.Credentials);
        await one.ReadAsync("sync.full");
        await two.ReadAsync("sync.full");
        await server.DemoteAsync(made);
        Assert.Equal("token_over", (await one.ReadAsync("error")).GetProperty("code").GetString());
        Assert.Equal("viewer", (await two.ReadAsync("user.changed")).GetProperty("data").GetProperty("role").GetString());
        await two.SendAsync(new { type = "object.created", data = new { id = "a" } });
        Assert.Equal("forbidden", (await two.ReadAsync("error")).GetProperty("code").GetString());
    }

    [Fact]
    public async Task An_event_stream_ends_when_its_tokens_time_is_over_and_the_owners_own_stays()
    {
        var made = await server.MakeAsync();
        var path = $"/api/chat/{made.Session.Id.Value}/events";
        using var owner = await server.ClientOfAsync(Who.Owner, made);
        using var bearer = new ApiClient(server.Url, server.TokenOf(made, AccessTokens.Lifetime + AccessTokens.Skew - TimeSpan.FromSeconds(2)));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var own = TypesAsync(owner);
        Assert.NotEmpty(await TypesAsync(bearer));
        Assert.False(own.IsCompleted);
        Assert.Equal(401, (await bearer.GetAsync(path)).Code);
        await limit.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => own);

        async Task<List<string>> TypesAsync(ApiClient client)
        {
            var types = new List<string>();
            await foreach (var e in client.StreamAsync(HttpMethod.Get, path, ct: limit.Token)) types.Add(e.Type);
            return types;
        }
    }

    async Task<SocketClient> ConnectAsync(string path, Made made, string token) =>
        await SocketClient.ConnectAsync(server.Url + path.Replace("{id}", made.Session.Id.Value), ("Authorization", $"Bearer {token}"));
}
