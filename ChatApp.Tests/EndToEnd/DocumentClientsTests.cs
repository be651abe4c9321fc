using System.Text.Json;
using ChatApp.Tests.Assistants.Pictures;

namespace ChatApp.Tests.EndToEnd;

/// <summary>Clients as the documents write them, each run in a page of the same origin: what they rely on is all there.</summary>
public sealed class DocumentClientsTests(Chromium chromium) : BrowserTest(chromium, ("Assistants:Offline:TokensPerSecond", "0"))
{
    [Fact]
    public async Task The_sidebar_that_sends_all_its_messages_and_keeps_the_session_id_it_is_given()
    {
        var said = await RunAsync("""
            class AiSidebar {
                messages = [];
                sessionId = undefined;
                async send(content) {
                    this.messages.push({ role: 'user', content });
                    const response = await fetch('/api/chat', {
                        method: 'POST',
                        headers: { 'Content-Type': 'application/json' },
                        body: JSON.stringify({ messages: this.messages, context: 'A shop for lamps.', sessionId: this.sessionId }),
                    });
                    const answer = await response.json();
                    if (answer.sessionId) this.sessionId = answer.sessionId;
                    this.messages.push({ role: 'assistant', content: answer.reply, imageUrl: answer.imageUrl });
                    return answer;
                }
            }
            const sidebar = new AiSidebar();
            const answers = [];
            for (const words of ['Create a Facebook post about Diwali with image', 'yes', 'regenerate the previous post']) answers.push(await sidebar.send(words));
            const picture = await createImageBitmap(await (await fetch(answers[0].imageUrl)).blob());
            return { replies: answers.map(a => a.reply), sessions: new Set(answers.map(a => a.sessionId)).size, width: picture.width };
            """);
        var replies = said.GetProperty("replies");
        Assert.Contains("Would you like to post this, regenerate, or cancel?", replies[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("✅ Your post has been published successfully!", replies[1].GetString(), StringComparison.Ordinal);
        Assert.Contains("Would you like to post this, regenerate, or cancel?", replies[2].GetString(), StringComparison.Ordinal);
        Assert.Equal(1, said.GetProperty("sessions").GetInt32());
        Assert.True(said.GetProperty("width").GetInt32() > 100);
    }

    [Fact]
    public async Task The_site_that_sends_a_screenshot_reads_the_stream_shows_the_picture_and_ends_the_session()
    {
        var said = await RunAsync($$"""
            class ScreenshotSession {
                constructor(sessionId) { this.sessionId = sessionId; }
                async analyze(image) {
                    const response = await fetch(`/analyze/stream/${this.sessionId}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ image }) });
                    const events = [];
                    let rest = '';
                    for (const reader = response.body.pipeThrough(new TextDecoderStream()).getReader(); ;) {
                        const { value, done } = await reader.read();
                        if (done) return events;
                        const blocks = (rest + value).split('\n\n');
                        rest = blocks.pop();
                        for (const block of blocks) {
                            const type = /^event: (.*)$/m.exec(block), data = /^data: (.*)$/m.exec(block);
                            if (type) events.push({ type: type[1], data: JSON.parse(data[1]) });
                        }
                    }
                }
                show() {
                    return new Promise((done, failed) => {
                        const picture = new Image();
                        picture.onload = () => done(picture.naturalWidth);
                        picture.onerror = failed;
                        picture.src = `/session/${this.sessionId}/screenshot`;
                    });
                }
                async end() { const response = await fetch(`/session/${this.sessionId}/end`, { method: 'POST' }); return { status: response.status, body: await response.json() }; }
            }
            const session = new ScreenshotSession('pause-1755261137861');
            const events = await session.analyze('data:image/png;base64,{{Convert.ToBase64String(TestPictures.Png(64, 36))}}');
            const width = await session.show();
            return { types: [...new Set(events.map(e => e.type))], id: events[0].data.sessionId, provider: events[0].data.provider, width, first: await session.end(), second: await session.end() };
            """);
        Assert.Equal(["start", "delta", "complete"], said.GetProperty("types").EnumerateArray().Select(t => t.GetString()));
        Assert.Equal(("pause-1755261137861", "offline", 64), (said.GetProperty("id").GetString(), said.GetProperty("provider").GetString(), said.GetProperty("width").GetInt32()));
        Assert.Equal("""{"status":200,"body":{"success":true,"message":"Session ended"}}""", said.GetProperty("first").GetRawText());
        Assert.Equal("""{"status":404,"body":{"success":false,"error":"Session not found"}}""", said.GetProperty("second").GetRawText());
    }

    [Fact]
    public async Task The_gateways_client_that_is_told_its_session_and_is_closed_without_one()
    {
        var said = await RunAsync("""
            class GatewayClient {
                seen = [];
                connect() {
                    this.ws = new WebSocket(`${location.origin.replace('http', 'ws')}/gateway`);
                    this.closed = new Promise(done => this.ws.onclose = e => done(e.code));
                    return new Promise(done => this.ws.onmessage = event => {
                        const message = JSON.parse(event.data);
                        this.seen.push(message);
                        if (message.type === 'session_created') { this.sessionId = message.payload.sessionId; done(); }
                        if (message.type === 'chat.completed') this.completed(message.payload);
                    });
                }
                send(command, payload, sessionId = this.sessionId) { this.ws.send(JSON.stringify({ sessionId, command, payload })); }
                chat(text) { return new Promise(done => { this.completed = done; this.send('chat', { text }); }); }
            }
            const client = new GatewayClient();
            await client.connect();
            const completed = await client.chat('Write a tweet about tea');
            client.send('history', {}, 'nobody-s');
            const code = await client.closed;
            return { first: client.seen[0].type, reply: completed.reply, state: completed.draft.state, last: client.seen.at(-1), code };
            """);
        Assert.Equal(("session_created", "waiting", 1008), (said.GetProperty("first").GetString(), said.GetProperty("state").GetString(), said.GetProperty("code").GetInt32()));
        Assert.Equal(("error", "Invalid or expired session."), (said.GetProperty("last").GetProperty("type").GetString(), said.GetProperty("last").GetProperty("payload").GetString()));
    }

    async Task<JsonElement> RunAsync(string script)
    {
        var tab = await OpenAsync("/privacy");
        var said = await tab.Page.EvaluateAsync<string>($"async () => JSON.stringify(await (async () => {{ {script} }})())");
        return JsonDocument.Parse(said).RootElement.Clone();
    }
}
