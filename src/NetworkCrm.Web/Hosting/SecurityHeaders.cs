using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;

namespace NetworkCrm.Web.Hosting;

/// <summary>
/// What strangers see: which host names are answered, which proxies are believed, and the headers on every answer.
/// </summary>
internal static class SecurityHeaders
{
    private const string NonceKey = "csp-nonce";
    private const string CardReaders = "/cards";

    public static void AddSecurityHeaders(this IServiceCollection services)
    {
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            o.ForwardLimit = 1;
            // Whom to believe is asked of KnownProxies, which knows names too.
            o.KnownProxies.Clear();
            o.KnownIPNetworks.Clear();
        });
        // A page holds nothing that a stranger could guess by its length: its tokens are new in every answer.
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = ["text/html", "application/json", "text/plain"];
        });
        // A page of Today: 13 KB instead of 20, for two milliseconds.
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
    }

    public static void UseSecurityHeaders(this WebApplication app, ServeOptions options)
    {
        app.Use(AnswerHeadAsync);
        app.Use(SecureHeadersAsync);
        app.Use(LastResort.CatchAsync);
        if (options.PublicUrl is not null)
            app.UseWhen(
                context => options.KnownProxies.Include(context.Connection.RemoteIpAddress),
                known => known.UseForwardedHeaders()
            );
        app.Use(
            (context, next) =>
                Doorway.Refusal(context, options) is { } refusal ? refusal.WriteAsync(context) : next(context)
        );
        app.Use(
            (context, next) => OwnOrigin.IsForeign(context, options) ? OwnOrigin.RefuseAsync(context) : next(context)
        );
        app.UseResponseCompression();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        // A form that was refused is not posted again to the page that says so: it has no more of a token there.
        app.UseWhen(
            context => HttpMethods.IsGet(context.Request.Method),
            pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true)
        );
        // Here and not where the framework would put it, before everything: the pages of errors and of what is not
        // there are routed anew.
        app.UseRouting();
    }

    /// <summary>The nonce of this answer, for the one inline script a page may have.</summary>
    public static string Nonce(this HttpContext context) => context.Items[NonceKey] as string ?? "";

    // Pages answer GET alone. Kestrel remembers what was asked and sends no body.
    private static Task AnswerHeadAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
            context.Request.Method = HttpMethods.Get;
        return next(context);
    }

    // A worker goes by the policy it came with: it alone may compile WebAssembly, and the page that starts it may not.
    private static bool IsReaderOfCards(PathString path) =>
        path.StartsWithSegments(CardReaders, StringComparison.Ordinal, out var file)
        && file.Value!.EndsWith("/worker.min.js", StringComparison.Ordinal);

    private static Task SecureHeadersAsync(HttpContext context, RequestDelegate next)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[NonceKey] = nonce;
        // At the very end, so that an error page keeps them too.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = IsReaderOfCards(context.Request.Path)
                ? "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'"
                : $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src "
                    + "'self' data: blob:; font-src 'self'; worker-src 'self'; "
                    + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
            // Named after their version: what is there once is there for good.
            if (
                context.Request.Path.StartsWithSegments(CardReaders, StringComparison.Ordinal)
                && context.Response.StatusCode == StatusCodes.Status200OK
            )
                headers.CacheControl = "public, max-age=31536000, immutable";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (context.Request.IsHttps)
                headers.StrictTransportSecurity = "max-age=31536000";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
