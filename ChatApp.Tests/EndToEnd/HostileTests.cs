using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using ChatApp.Rendering;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.EndToEnd;

/// <summary>Hostile text in a real browser: nothing runs, nothing unlisted is in the page, nothing leaves for another host.</summary>
public sealed class HostileTests(Chromium chromium) : BrowserTest(chromium)
{
    // Written down with \n, \t, \xNN and \uNNNN, one a line.
    static readonly string[] Snippets = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Rendering", "Data", "hostile.txt")).Select(line => Regex.Replace(line, @"\\(n|t|\\|x[0-9A-F]{2}|u[0-9A-F]{4})", escape => escape.Value switch
    {
        "\\n" => "\n",
        "\\t" => "\t",
        "\\\\" => "\\",
        var code => ((char)Convert.ToInt32(code[2..], 16)).ToString(),
    }))];

    const string Audit = """
        async ({ finished, steps }) => {
          const { builder } = await import('/Components/AiSidebar/StreamingMessage.razor.js');
          window.ran = 0;
          window.alert = () => { window.ran++; };
          const elements = new Set('P STRONG EM DEL CODE LI UL OL BLOCKQUOTE BR HR H1 H2 H3 H4 H5 H6 TABLE THEAD TBODY TR TH TD SPAN A DIV BUTTON PRE SECTION HEADER'.split(' '));
          const attributes = new Set('class role aria-label aria-hidden aria-pressed tabindex type data-act data-state dir start href target rel title'.split(' '));
          const wrong = root => {
            for (const element of root.querySelectorAll('*')) {
              if (!elements.has(element.tagName) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return `element ${element.tagName}`;
              for (const { name, value } of element.attributes) {
                if (!attributes.has(name)) return `attribute ${name}=${value}`;
                if (name === 'href' && (element.tagName !== 'A' || !['http:', 'https:', 'mailto:'].includes(element.protocol) || (element.host === location.host && !/^\/feed\/[A-Za-z0-9_-]+$/.test(value)))) return `address ${value}`;
              }
            }
            return window.ran ? 'a script ran' : null;
          };
          const place = document.createElement('div');
          document.body.append(place);
          const build = builder(place);
          for (const step of steps) {
            build.apply(step);
            const found = wrong(place);
            if (found) return `streamed: ${found}: ${place.innerHTML}`;
          }
          place.remove();
          for (const html of finished) {
            const whole = document.createElement('div');
            document.body.append(whole);
            whole.innerHTML = html;
            const found = wrong(whole);
            if (found) return `finished: ${found}: ${html}`;
            for (const link of whole.querySelectorAll('a')) link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
            whole.remove();
          }
          return null;
        }
        """;

    [Fact]
    public async Task Hostile_text_cut_at_every_position_does_nothing()
    {
        Assert.True(Snippets.Length >= 150);
        var elsewhere = new ConcurrentQueue<string>();
        Context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(App.Url, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) elsewhere.Enqueue(request.Url);
        };
        var tab = await OpenAsync();
        foreach (var snippet in Snippets)
        {
            var (stream, operations, steps) = (new MarkdownStream(), new StringBuilder(), new List<string>());
            foreach (var c in snippet)
            {
                stream.Append(c.ToString());
                stream.Write(operations.Clear());
                steps.Add(operations.ToString());
            }
            stream.End(operations.Clear());
            steps.Add(operations.ToString());
            var finished = Enumerable.Range(1, snippet.Length).Select(length => Markup.ToHtml(snippet[..length])).ToArray();
            var found = await tab.Page.EvaluateAsync<string?>(Audit, new { finished, steps });
            Assert.True(found is null, $"{snippet}\n{found}");
        }
        Assert.Empty(elsewhere);
        Assert.Empty(tab.Problems);
    }

    [Fact]
    public async Task A_model_that_answers_with_all_of_it_changes_nothing_on_the_page()
    {
        var model = new ScriptedModel { Always = string.Join("\n\n", Snippets) };
        await using var app = new AppServer(services: services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<Microsoft.Extensions.AI.IChatClient>(services, model));
        var elsewhere = new ConcurrentQueue<string>();
        Context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(app.Url, StringComparison.Ordinal)) elsewhere.Enqueue(request.Url);
        };
        var tab = await Tab.OpenAsync(Context, app.Url);
        await tab.Page.EvaluateAsync("() => { window.ran = 0; window.alert = () => { window.ran++; }; }");
        await tab.AskAsync("go on <script>alert(1)</script> [x](javascript:alert(1))");
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>("() => ran"));
        await tab.ReloadAsync();
        Assert.Equal(0, await tab.Page.Locator("[role=log] :is(script, img[src^=http], iframe, object, embed, form, [onerror], [onclick], a[href^=javascript], [style])").CountAsync());
        Assert.Empty(elsewhere);
        Assert.Empty(tab.Problems);
    }
}
