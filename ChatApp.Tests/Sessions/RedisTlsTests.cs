using System.Diagnostics;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using ChatApp.Tests.EndToEnd;
using ChatApp.Tests.Support;
using StackExchange.Redis;

namespace ChatApp.Tests.Sessions;

/// <summary>A Redis behind TLS and a password, as <c>rediss://</c> names it.</summary>
public sealed class RedisTlsTests : IDisposable
{
    readonly TempFolder folder = new();
    readonly int port = AppProcess.FreePort(), tlsPort = AppProcess.FreePort();
    readonly Process redis;

    public RedisTlsTests()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(Certificate, certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder.Path, "key.pem"), key.ExportPkcs8PrivateKeyPem());
        redis = Process.Start(new ProcessStartInfo("redis-server",
            ["--port", $"{port}", "--tls-port", $"{tlsPort}", "--bind", "127.0.0.1", "--dir", folder.Path, "--save", "", "--requirepass", "se cret",
                "--tls-cert-file", Certificate, "--tls-key-file", Path.Combine(folder.Path, "key.pem"), "--tls-auth-clients", "no"])
        { RedirectStandardOutput = true })!;
        redis.BeginOutputReadLine();
    }

    string Certificate => Path.Combine(folder.Path, "certificate.pem");

    (string, string)[] Settings => [("Sessions:Store", "Redis"), ("Sessions:Redis:Url", $"rediss://:se%20cret@localhost:{tlsPort}/1")];

    [Fact]
    public async Task Sessions_are_kept_behind_tls_where_its_certificate_is_trusted()
    {
        using var app = await AppProcess.StartTrustingAsync(Certificate, AppProcess.FreePort(), Path.Combine(folder.Path, "data"), Settings);
        using var client = new HttpClient { BaseAddress = new Uri(app.Url) };
        await Soon.IsSoAsync(async () => await StoreAsync(client) == "Healthy");
        using var answer = await client.PostAsJsonAsync("/api/chat", new { messages = new[] { new { role = "user", content = "Hello" } } });
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("sessionId").GetString();
        using var inside = await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{port},password=se cret");
        await Soon.IsSoAsync(() => inside.GetDatabase(1).KeyExistsAsync($"session:{id}"));
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_accepted_and_the_app_goes_on_without()
    {
        using var app = await AppProcess.StartAsync(AppProcess.FreePort(), Path.Combine(folder.Path, "data"), Settings);
        using var client = new HttpClient { BaseAddress = new Uri(app.Url) };
        Assert.Equal("Degraded", await StoreAsync(client));
        using var answer = await client.PostAsJsonAsync("/api/chat", new { messages = new[] { new { role = "user", content = "Hello" } } });
        Assert.True(answer.IsSuccessStatusCode);
        using var inside = await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{port},password=se cret");
        Assert.Empty(inside.GetServer("127.0.0.1", port).Keys(1));
    }

    static async Task<string?> StoreAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>("/health/ready")).GetProperty("checks").GetProperty("store").GetProperty("status").GetString();

    public void Dispose()
    {
        redis.Kill();
        redis.WaitForExit();
        redis.Dispose();
        folder.Dispose();
    }
}
