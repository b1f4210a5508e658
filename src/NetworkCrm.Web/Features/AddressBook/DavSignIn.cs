using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using NetworkCrm.Core.AddressBook;
using NetworkCrm.Data;
using NetworkCrm.Data.Syncing;
using NetworkCrm.Web.Features.Account;
using NetworkCrm.Web.Hosting;

namespace NetworkCrm.Web.Features.AddressBook;

/// <summary>Whose phone it is.</summary>
internal sealed record DavCaller(long OwnerId, long PasswordId);

/// <summary>
/// Lets in whoever names the account and an app password of it: in the clear only from this machine to itself. A cookie
/// counts for nothing here, and an app password for nothing anywhere else.
/// </summary>
internal sealed class DavSignIn(CrmDatabase database, SignInLimiter limiter, TimeProvider clock)
{
    private static readonly TimeSpan NotedEvery = TimeSpan.FromHours(1);

    /// <returns>Null where nobody is let in; the answer is written.</returns>
    public async Task<DavCaller?> CallerAsync(HttpContext context)
    {
        if (!context.Request.IsHttps && !IsThisMachine(context))
        {
            await RefuseAsync(
                context,
                StatusCodes.Status403Forbidden,
                "A password must not travel in the clear: use https, or ask from this machine itself."
            );
            return null;
        }

        if (Read(context.Request.Headers.Authorization) is not var (email, password))
        {
            Ask(context);
            await RefuseAsync(
                context,
                StatusCodes.Status401Unauthorized,
                "Sign in with the e-mail of the account and an app password (Settings, Phone)."
            );
            return null;
        }

        var found = AppPasswordRows.Find(database, AppPassword.Hash(password));
        if (found is not null && string.Equals(found.Email, email.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            await NoteAsync(found);
            return new DavCaller(found.OwnerId, found.Id);
        }

        if (!limiter.Allows(context.Connection.RemoteIpAddress))
        {
            context.Response.Headers.RetryAfter = "300";
            await RefuseAsync(
                context,
                StatusCodes.Status429TooManyRequests,
                "Too many wrong passwords. Try again in five minutes."
            );
            return null;
        }

        Ask(context);
        await RefuseAsync(
            context,
            StatusCodes.Status401Unauthorized,
            "There is no such app password. It may have been taken back: make another one (Settings, Phone)."
        );
        return null;
    }

    private static bool IsThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } from
        && IPAddress.IsLoopback(from)
        && Doorway.IsThisMachine(context.Request.Host.Host);

    private static (string Email, string Password)? Read(string? header)
    {
        if (!AuthenticationHeaderValueOf(header, out var parameter) || parameter is null || parameter.Length > 2_000)
            return null;
        try
        {
            var text = Encoding.UTF8.GetString(Convert.FromBase64String(parameter));
            return text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
                ? (text[..colon], text[(colon + 1)..])
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool AuthenticationHeaderValueOf(string? header, out string? parameter)
    {
        parameter = null;
        if (
            !System.Net.Http.Headers.AuthenticationHeaderValue.TryParse(header, out var value)
            || !value.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)
        )
            return false;
        parameter = value.Parameter;
        return true;
    }

    private static void Ask(HttpContext context) =>
        context.Response.Headers[HeaderNames.WWWAuthenticate] = "Basic realm=\"NetworkCrm\", charset=\"UTF-8\"";

    private static Task RefuseAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence + "\n", context.RequestAborted);
    }

    // To the hour: a write with every request would cost more than the request.
    private async Task NoteAsync(AppPasswordRows.Found found)
    {
        var now = clock.GetUtcNow();
        if (found.LastUsedAt is { } last && now - last < NotedEvery)
            return;
        try
        {
            await using var write = await database.WriteAsync(found.OwnerId);
            await write
                .Db.AppPasswords.Where(p => p.Id == found.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.LastUsedAt, (DateTimeOffset?)now));
            await write.CommitAsync();
        }
        catch (Exception e) when (FileFault.Of(e) is not null)
        {
            // Reading needs no room on the disk.
        }
    }
}
