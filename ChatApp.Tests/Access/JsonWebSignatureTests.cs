using System.Buffers.Text;
using System.Text;
using ChatApp.Access;

namespace ChatApp.Tests.Access;

/// <summary>The example of RFC 7515, appendix A.1.</summary>
public sealed class JsonWebSignatureTests
{
    const string Header = "{\"typ\":\"JWT\",\r\n \"alg\":\"HS256\"}";
    const string Payload = "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}";
    const string Token =
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
        + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
        + ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    static readonly byte[] Key = Base64Url.DecodeFromChars("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow");

    [Fact]
    public void Signing_gives_the_token_of_the_standard() =>
        Assert.Equal(Token, JsonWebSignature.Sign(Key, Encoding.UTF8.GetBytes(Header), Encoding.UTF8.GetBytes(Payload)));

    [Fact]
    public void The_token_of_the_standard_opens()
    {
        var opened = JsonWebSignature.Open(Key, Token);
        Assert.Equal((Header, Payload), (Encoding.UTF8.GetString(opened!.Value.Header), Encoding.UTF8.GetString(opened.Value.Payload)));
    }

    [Fact]
    public void It_does_not_open_with_another_key() => Assert.Null(JsonWebSignature.Open(new byte[64], Token));
}
