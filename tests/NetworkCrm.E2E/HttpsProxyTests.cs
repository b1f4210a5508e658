using System.Net;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NetworkCrm.Tests;
using NetworkCrm.Web.Features.Account;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

public sealed class HttpsProxyTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task Behind_an_https_proxy_the_whole_works_with_host_bound_secure_cookies()
    {
        await using var host = await AppHost.StartAsync(publicUrl: "https://localhost");
        await using var proxy = await ProxyAsync(host.Address);
        var address = new Uri(
            proxy.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
        );
        await using var context = await browser.ContextAsync(host, phone: true, ignoreHttpsErrors: true);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"https://localhost:{address.Port}/");
        await page.FillAsync("[name='Form.Name']", "Dewi");
        await page.FillAsync("[name='Form.Email']", Steps.Email);
        await page.FillAsync("[name='Form.Password']", Steps.Password);
        await page.FillAsync("[name='Form.Code']", host.Services.GetRequiredService<SetupCode>().Value);
        await page.ClickAsync("button[type=submit]");
        await page.ReadyAsync();
        Assert.StartsWith("https://", page.Url, StringComparison.Ordinal);
        await page.ClickAsync(".fab");
        await Expect(page.Locator(".mud-dialog")).ToBeVisibleAsync();
        var cookies = await context.CookiesAsync();
        Assert.Contains(cookies, c => c.Name == "__Host-networkcrm" && c is { Secure: true, HttpOnly: true });
    }

    // What Caddy or Tailscale does: ends TLS, passes on who asked and how, and carries the circuit's WebSocket.
    private static async Task<WebApplication> ProxyAsync(Uri behind)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(
            DateTimeOffset.UnixEpoch,
            new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero)
        );
        var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, l => l.UseHttps(certificate)));
        builder.WebHost.UseKestrelHttpsConfiguration();
        var app = builder.Build();
        app.UseWebSockets();
        var client = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        app.Run(context =>
            context.WebSockets.IsWebSocketRequest ? TunnelAsync(context, behind) : ForwardAsync(context, client, behind)
        );
        await app.StartAsync();
        return app;
    }

    private static async Task ForwardAsync(HttpContext context, HttpMessageInvoker client, Uri behind)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method),
            new Uri(behind, context.Request.Path + context.Request.QueryString)
        );
        if (context.Request.ContentLength > 0)
            request.Content = new StreamContent(context.Request.Body);
        foreach (var (name, values) in context.Request.Headers)
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", context.Connection.RemoteIpAddress?.ToString());
        request.Headers.TryAddWithoutValidation("X-Forwarded-Host", context.Request.Host.Value);
        using var answer = await client.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
            if (name is not "Transfer-Encoding")
                context.Response.Headers[name] = values.ToArray();
        if (answer.StatusCode is not HttpStatusCode.NotModified and not HttpStatusCode.NoContent)
            await answer.Content.CopyToAsync(context.Response.Body);
    }

    private static async Task TunnelAsync(HttpContext context, Uri behind)
    {
        using var inner = new ClientWebSocket();
        inner.Options.SetRequestHeader("Cookie", context.Request.Headers.Cookie);
        inner.Options.SetRequestHeader("Origin", context.Request.Headers.Origin);
        inner.Options.SetRequestHeader("Host", context.Request.Host.Value);
        inner.Options.SetRequestHeader("X-Forwarded-Proto", "https");
        inner.Options.SetRequestHeader("X-Forwarded-For", "127.0.0.1");
        inner.Options.SetRequestHeader("X-Forwarded-Host", context.Request.Host.Value);
        await inner.ConnectAsync(
            new UriBuilder(behind)
            {
                Scheme = "ws",
                Path = context.Request.Path,
                Query = context.Request.QueryString.Value,
            }.Uri,
            context.RequestAborted
        );
        using var outer = await context.WebSockets.AcceptWebSocketAsync();
        await Task.WhenAny(PumpAsync(outer, inner), PumpAsync(inner, outer));
    }

    private static async Task PumpAsync(WebSocket from, WebSocket to)
    {
        var buffer = new byte[64 * 1024];
        while (from.State == WebSocketState.Open && to.State == WebSocketState.Open)
        {
            var part = await from.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
                return;
            await to.SendAsync(
                buffer.AsMemory(0, part.Count),
                part.MessageType,
                part.EndOfMessage,
                CancellationToken.None
            );
        }
    }
}
