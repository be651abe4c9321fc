using System.Text.Json;
using ChatApp.Tests.Support;
using Microsoft.Playwright;

namespace ChatApp.Tests.EndToEnd;

/// <summary>
/// The document "Session Management" from a page's side: a client that knows only its routes, keys and messages, in real pages of this
/// origin, with the browser's own cookies, beacons and sockets.
/// </summary>
[Collection(InOtherBrowser.Name)]
public sealed class SharedClientTests(Chromium chromium) : BrowserTest(chromium)
{
    const string Client = """
        (() => {
          const json = body => ({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
          const ask = async (path, options) => { const answer = await fetch(path, options); return answer.json(); };
          const stored = (key, make) => { if (!localStorage.getItem(key)) localStorage.setItem(key, make()); return localStorage.getItem(key); };
          const client = window.client = { told: [], objects: {}, settings: null, id: localStorage.getItem('ar-session-id') };
          const user = stored('user-id', () => 'user-' + Math.random().toString(36).slice(2, 11));
          const hear = ({ type, data }) => {
            client.told.push(type);
            if (type === 'sync.full') for (const object of data.objects) client.objects[object.id] = object;
            else if (type === 'object.created') client.objects[data.id] = data;
            else if (type === 'object.updated') Object.assign(client.objects[data.id], data);
            else if (type === 'object.deleted') delete client.objects[data.id];
            else if (type === 'user.joined' || type === 'user.left') client[type] = data.user_id;
          };
          const connect = isHost => new Promise(resolve => {
            const socket = client.socket = new WebSocket(`${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/ws/sessions/${client.id}`);
            socket.onopen = () => { socket.send(JSON.stringify({ type: 'user.join', user_id: user, is_host: isHost })); resolve(); };
            socket.onmessage = e => hear(JSON.parse(e.data));
          });
          client.user = user;
          client.register = async () => {
            client.id = stored('ar-session-id', () => `session-${Date.now()}`);
            return ask('/api/sessions/create', json({ id: client.id, created: Date.now(), device: { userAgent: navigator.userAgent, platform: navigator.platform, webxr: 'xr' in navigator, screen: { width: screen.width, height: screen.height } } }));
          };
          client.sync = async () => {
            const session = await ask(`/api/sessions/${client.id}`);
            for (const object of session.objects) client.objects[object.id] = object;
            client.settings = session.settings;
            return session;
          };
          client.beat = () => ask(`/api/sessions/${client.id}/heartbeat`, json({ timestamp: Date.now() }));
          client.share = async () => {
            client.id = `session-${Date.now() + 1}`;
            const shared = await ask('/api/sessions/shared/create', json({ host_id: user, session_id: client.id, settings: { max_participants: 10, allow_editing: true } }));
            await connect(true);
            return shared.share_code;
          };
          client.join = async code => {
            client.id = (await ask('/api/sessions/shared/join', json({ share_code: code, user_id: user }))).session_id;
            localStorage.setItem('ar-session-id', client.id);
            await connect(false);
            return client.sync();
          };
          client.again = () => connect(false);
          client.send = (type, data) => client.socket.send(JSON.stringify({ type, data }));
          addEventListener('beforeunload', () => { if (client.id) navigator.sendBeacon(`/api/sessions/${client.id}/close`, JSON.stringify({ timestamp: Date.now() })); });
        })();
        """;

    [Fact]
    public async Task A_page_keeps_its_session_shares_one_and_others_join_change_leave_and_come_back()
    {
        var ann = await PageAsync(Context);
        Assert.Equal("active", (await AskAsync(ann, "client.register()")).GetProperty("status").GetString());
        await ann.ReloadAsync();
        var kept = await AskAsync(ann, "client.sync()");
        Assert.Equal(("active", await ann.EvaluateAsync<string>("localStorage.getItem('ar-session-id')")), (kept.GetProperty("status").GetString(), kept.GetProperty("id").GetString()));
        Assert.Equal("ok", (await AskAsync(ann, "client.beat()")).GetProperty("status").GetString());
        var code = await ann.EvaluateAsync<string>("client.share()");
        await IsAsync(ann, "client.told.includes('sync.full')");

        await using var bobs = await StrangerAsync();
        var bob = await PageAsync(bobs);
        var joined = await AskAsync(bob, $"client.join('{code}')");
        Assert.Equal("active", joined.GetProperty("status").GetString());
        var who = await bob.EvaluateAsync<string>("client.user");
        await IsAsync(ann, $"client['user.joined'] === '{who}'");

        await ann.EvaluateAsync("client.send('object.created', { id: 'cube', position: { x: 1 }, color: 'red' })");
        await IsAsync(bob, "client.objects.cube?.color === 'red' && client.objects.cube.position.x === 1");
        await bob.EvaluateAsync("client.send('object.updated', { id: 'cube', color: 'blue' })");
        await IsAsync(ann, "client.told.includes('object.updated')");
        await bob.EvaluateAsync("client.send('object.created', { id: 'ball' })");
        await IsAsync(ann, "'ball' in client.objects");
        await ann.EvaluateAsync("client.send('object.deleted', { id: 'ball' })");
        await IsAsync(bob, "!('ball' in client.objects)");

        // A reload says good-bye and comes back into the same session.
        await bob.ReloadAsync();
        await IsAsync(ann, $"client['user.left'] === '{who}'");
        await AskAsync(bob, "client.sync()");
        Assert.Equal("blue", await bob.EvaluateAsync<string>("client.objects.cube.color"));
        await bob.EvaluateAsync("client.again()");
        await IsAsync(bob, "client.told.includes('sync.full')");
        await IsAsync(ann, "client.told.filter(type => type === 'user.joined').length === 2");
        await bob.CloseAsync();
        await IsAsync(ann, "client.told.filter(type => type === 'user.left').length === 2");
    }

    async Task<IPage> PageAsync(IBrowserContext context)
    {
        await context.AddInitScriptAsync(Client);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{App.Url}/join");
        return page;
    }

    static async Task<JsonElement> AskAsync(IPage page, string expression) => (await page.EvaluateAsync($"(async () => await {expression})()"))!.Value;

    static async Task IsAsync(IPage page, string expression) => await Soon.IsSoAsync(() => page.EvaluateAsync<bool>($"() => {expression}"));
}
