using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Data;
using NetworkCrm.Tests;
using NetworkCrm.Web.Features.Account;

namespace NetworkCrm.Web.Tests.Features.Account;

public sealed class SignInAttemptsTests
{
    private const string Email = "dewi@contoh.id";
    private const string Password = "kopi susu pagi hari";

    [Fact]
    public async Task Forty_wrong_passwords_at_once_are_counted_one_by_one()
    {
        await using var host = await AppHost.StartAsync();
        using var owner = host.Client();
        await owner.SetUpAsync(Email, Password);
        var attempts = host.Services.GetRequiredService<SignInAttempts>();
        var account = await AccountAsync(host);
        var mayTry = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => attempts.BeginAsync(account.Id, browser: null))
        );
        // Only so many passwords are looked at, however many come at once.
        Assert.Equal(SignInAttempts.Most, mayTry.Count(m => m));
        Assert.True((await AccountAsync(host)).LockoutEnd > host.Clock.GetUtcNow());
        host.Clock.Offset = SignInAttempts.Lockout + TimeSpan.FromMinutes(1);
        Assert.True(await attempts.BeginAsync(account.Id, browser: null));
    }

    [Fact]
    public async Task Wrong_passwords_at_once_lock_the_right_one_out_too()
    {
        await using var host = await AppHost.StartAsync();
        using var owner = host.Client();
        await owner.SetUpAsync(Email, Password);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => VerifyAsync(host, "salah salah salah")));
        Assert.False(await VerifyAsync(host, Password));
    }

    [Fact]
    public async Task A_strangers_wrong_passwords_do_not_lock_the_owner_out_of_a_browser_they_are_known_in()
    {
        await using var host = await AppHost.StartAsync();
        using var owner = host.Client();
        await owner.SetUpAsync(Email, Password);
        await owner.PostAsync(
            "/sign-out",
            new FormUrlEncodedContent(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["__RequestVerificationToken"] = await owner.TokenAsync("/settings"),
                }
            )
        );
        var attempts = host.Services.GetRequiredService<SignInAttempts>();
        var id = (await AccountAsync(host)).Id;
        for (var i = 0; i < SignInAttempts.Most; i++)
            await attempts.BeginAsync(id, browser: null);
        // The stranger's own network address is used up as well.
        var limiter = host.Services.GetRequiredService<SignInLimiter>();
        while (limiter.Allows(IPAddress.Loopback)) { }

        using var stranger = host.Client();
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(stranger, Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(owner, Password)).StatusCode);
    }

    [Fact]
    public async Task A_known_browser_guesses_no_faster_than_a_stranger()
    {
        await using var host = await AppHost.StartAsync();
        var attempts = host.Services.GetRequiredService<SignInAttempts>();
        using var owner = host.Client();
        await owner.SetUpAsync(Email, Password);
        var id = (await AccountAsync(host)).Id;
        var browser = new KnownBrowser(id, "one");
        for (var i = 0; i < SignInAttempts.Most; i++)
            Assert.True(await attempts.BeginAsync(id, browser));
        // From here on it counts as a stranger.
        for (var i = 0; i < SignInAttempts.Most; i++)
            Assert.True(await attempts.BeginAsync(id, browser));
        Assert.False(await attempts.BeginAsync(id, browser));
        Assert.True(await attempts.BeginAsync(id, new KnownBrowser(id, "another")));
    }

    private static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string password) =>
        browser.PostFormAsync("/sign-in", "sign-in", null, ("Email", Email), ("Password", password));

    private static async Task<bool> VerifyAsync(AppHost host, string password)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AccountStore>().VerifyAsync(Email, password) is not null;
    }

    private static async Task<NetworkCrm.Data.Accounts.Account> AccountAsync(AppHost host)
    {
        await using var db = host.Services.GetRequiredService<CrmDatabase>().Open(0);
        return await db.Users.AsNoTracking().SingleAsync();
    }
}
