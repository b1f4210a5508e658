using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NetworkCrm.Data;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Hosting;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Account;

internal static class AccountFeature
{
    private static readonly TimeSpan SessionLength = TimeSpan.FromDays(30);

    public static void AddAccounts(this IServiceCollection services, DataDirectory directory, ServeOptions options)
    {
        services
            .AddDataProtection()
            .SetApplicationName("NetworkCrm")
            .PersistKeysToFileSystem(new DirectoryInfo(directory.Keys));
        services.AddAccountCore();
        services
            .AddSingleton<SetupCode>()
            .AddSingleton<SignInLimiter>()
            .AddSingleton<KnownBrowsers>()
            .AddSingleton<SessionStore>();
        services.AddScoped<SignedInOwner>().AddScoped<IOwnerSource>(s => s.GetRequiredService<SignedInOwner>());
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, SessionRevalidation>();
        services.AddSingleton<OpenPages>().AddScoped<CircuitHandler, OpenPageCounter>();
        services.AddAuthorization();
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = options.IsHttps ? "__Host-networkcrm.form" : "networkcrm.form";
            o.Cookie.SecurePolicy = options.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(o =>
            {
                o.Cookie.Name = options.IsHttps ? "__Host-networkcrm" : "networkcrm";
                o.Cookie.SecurePolicy = options.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
                o.Cookie.HttpOnly = true;
                o.Cookie.SameSite = SameSiteMode.Lax;
                o.LoginPath = "/sign-in";
                o.ReturnUrlParameter = "return";
                o.ExpireTimeSpan = SessionLength;
                o.SlidingExpiration = true;
                // What a script sends wants to know; only a page is sent elsewhere.
                o.Events.OnRedirectToLogin = context =>
                {
                    if (
                        context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ISkipStatusCodePagesMetadata>()
                        is not null
                    )
                        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    else
                        context.Response.Redirect(context.RedirectUri);
                    return Task.CompletedTask;
                };
                // The handler goes there by itself, from the query as it came.
                o.Events.OnRedirectToReturnUrl = context =>
                {
                    context.Response.Redirect(Local(context.RedirectUri));
                    return Task.CompletedTask;
                };
            });
        services
            .AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<SessionStore>((o, store) => o.SessionStore = store);
    }

    /// <summary>What the command line needs too: accounts and their password hashes, no cookies.</summary>
    public static IServiceCollection AddAccountCore(this IServiceCollection services)
    {
        // Identity's own store takes a context from the container; nothing else of ours does. Owner 0 sees no owned
        // rows.
        services.AddScoped(s => s.GetRequiredService<CrmDatabase>().Open(0));
        services
            .AddIdentityCore<Data.Accounts.Account>(o =>
            {
                o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                o.User.RequireUniqueEmail = true;
                o.Password.RequiredLength = AccountRules.PasswordMin;
                o.Password.RequireDigit =
                    o.Password.RequireLowercase =
                    o.Password.RequireUppercase =
                    o.Password.RequireNonAlphanumeric =
                        false;
                // What an address may be is for AccountProblems to say, an apostrophe included.
                o.User.AllowedUserNameCharacters = "";
            })
            .AddEntityFrameworkStores<CrmDbContext>();
        // OWASP 2023 for PBKDF2-HMAC-SHA512 (Identity's format 3).
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 220_000);
        services.AddSingleton<SessionGuard>().AddSingleton<NewKeys>().AddSingleton<SignInAttempts>();
        services.AddScoped<AccountStore>().AddScoped<PasswordCheck>();
        return services;
    }

    public static void UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(
            (context, next) =>
            {
                context.RequestServices.GetRequiredService<SignedInOwner>().Is(context.User);
                return next(context);
            }
        );
        app.UseAuthorization();
        app.Use(
            (context, next) =>
            {
                var pages = context.RequestServices.GetRequiredService<OpenPages>();
                if (!OpenPages.IsAsked(context) || !pages.IsFull(context.User.SessionId()))
                    return next(context);
                context.Response.Redirect("/too-many-pages");
                return Task.CompletedTask;
            }
        );
    }

    public static void MapAccounts(this WebApplication app)
    {
        app.MapPost("/sign-out", SignOutAsync).RequireAuthorization();
        // Whoever changed the password comes with a cookie that is dead: the voucher speaks for them, and a header of
        // our own is something no form of another site can send.
        app.MapPost("/session", NewKeyAsync)
            .AllowAnonymous()
            .DisableAntiforgery()
            .WithMetadata(new SkipStatusCodePagesAttribute());
        app.MapGet("/language", ChooseLanguage).AllowAnonymous();
    }

    /// <summary>
    /// A path on this site, or the front page: never somebody else's address. Letters that no header may hold are
    /// percent-encoded.
    /// </summary>
    public static string Local(string? path) =>
        path is { Length: > 0 }
        && path[0] == '/'
        && !path.StartsWith("//", StringComparison.Ordinal)
        && !path.StartsWith("/\\", StringComparison.Ordinal)
        && !path.Any(char.IsControl)
            ? string.Concat(
                path.EnumerateRunes().Select(r => r.IsAscii ? r.ToString() : Uri.EscapeDataString(r.ToString()))
            )
            : "/";

    private static async Task<IResult> SignOutAsync(
        HttpContext context,
        [Microsoft.AspNetCore.Mvc.FromForm] string? everywhere,
        SessionGuard sessions
    )
    {
        if (everywhere == "true")
            await sessions.EndAllAsync(context.User.AccountId());
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect("/sign-in");
    }

    private static async Task<IResult> NewKeyAsync(HttpContext context, NewKeys keys, CancellationToken ct)
    {
        if (context.Request.Headers["X-NetworkCrm"] != "session" || context.Request.ContentLength is null or > 200)
            return Results.BadRequest();
        using var reader = new StreamReader(context.Request.Body);
        if (keys.Take(await reader.ReadToEndAsync(ct)) is not { } kept)
            return Results.NotFound();
        await context.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme,
            AccountStore.Principal(kept.AccountId, kept.SessionId),
            new AuthenticationProperties { IsPersistent = true }
        );
        return Results.NoContent();
    }

    private static IResult ChooseLanguage(HttpContext context, string? to, string? @return)
    {
        var culture = OwnerLanguage.Culture(to == "en" ? "en" : "id");
        context.Response.Cookies.Append(
            OwnerLanguage.Cookie,
            $"c={culture}|uic={culture}",
            new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                IsEssential = true,
            }
        );
        return Results.LocalRedirect(Local(@return));
    }
}
