using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Data;
using NetworkCrm.Tests;
using NetworkCrm.Web.Features.Account;

namespace NetworkCrm.Web.Tests.Features.Account;

public sealed partial class AccountPagesTests
{
    private const string Email = "dewi@contoh.id";
    private const string Password = "kopi susu pagi hari";

    [Fact]
    public async Task Set_up_makes_the_first_owner_signs_in_and_closes_behind_itself()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client();
        var done = await SetUpAsync(browser);
        Assert.Equal((HttpStatusCode.Redirect, new Uri(host.Address, "/")), (done.StatusCode, Where(host, done)));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
        using var stranger = host.Client();
        Assert.Contains(
            "sign-in",
            (await stranger.GetAsync("/setup")).Headers.Location!.OriginalString,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Twenty_five_set_ups_at_once_make_one_owner_and_tell_the_others_why_not()
    {
        await using var host = await AppHost.StartAsync();
        var browsers = Enumerable.Range(0, 25).Select(_ => host.Client()).ToList();
        var tokens = await Task.WhenAll(browsers.Select(b => TokenAsync(b, "/setup")));
        var answers = await Task.WhenAll(
            browsers.Select((b, i) => SetUpAsync(b, email: $"a{i}@contoh.id", token: tokens[i]))
        );
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        foreach (var refused in answers.Where(a => a.StatusCode != HttpStatusCode.Redirect))
        {
            var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
            Assert.True(
                page.Contains("pemiliknya sudah ada", StringComparison.Ordinal)
                    || page.Contains("Terlalu banyak percobaan", StringComparison.Ordinal),
                page
            );
        }

        await using var db = host.Services.GetRequiredService<CrmDatabase>().Open(0);
        Assert.Equal(1, await db.Users.CountAsync());
        foreach (var browser in browsers)
            browser.Dispose();
    }

    [Fact]
    public async Task A_password_set_anew_on_the_command_line_ends_every_session_with_it_or_is_not_set()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client();
        await SetUpAsync(browser);
        using var connection = host.Services.GetRequiredService<CrmDatabase>().Connect();
        await using var scope = host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        // What stands in the way of ending the sessions.
        Run("CREATE TRIGGER Stuck BEFORE DELETE ON Sessions BEGIN SELECT RAISE(ABORT, 'stuck'); END");
        await Assert.ThrowsAnyAsync<Exception>(() => accounts.ResetPasswordAsync(Email, "teh manis sore hari"));
        Assert.NotNull(await accounts.VerifyAsync(Email, Password));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
        Run("DROP TRIGGER Stuck");
        Assert.NotNull(await accounts.ResetPasswordAsync($" {Email.ToUpperInvariant()} ", "teh manis sore hari"));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/")).StatusCode);
        await using var fresh = host.Services.CreateAsyncScope();
        Assert.NotNull(
            await fresh.ServiceProvider.GetRequiredService<AccountStore>().VerifyAsync(Email, "teh manis sore hari")
        );
        Assert.Null(await accounts.ResetPasswordAsync("siapa@contoh.id", "teh manis sore hari"));

        void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    [Fact]
    public async Task Two_processes_that_set_up_one_folder_make_one_owner()
    {
        await using var one = await AppHost.StartAsync();
        var other = await AppHost.StartAsync(directory: one.Directory);
        await using var scopeOne = one.Services.CreateAsyncScope();
        await using (var scopeTwo = other.Services.CreateAsyncScope())
        {
            var made = await Task.WhenAll(
                new[] { scopeOne, scopeTwo }.Select(
                    (s, i) =>
                        s
                            .ServiceProvider.GetRequiredService<AccountStore>()
                            .CreateAsync("Dewi", $"{i}@contoh.id", Password, "id", "Asia/Jakarta", first: true)
                )
            );
            Assert.Single(made, m => m.Problems.Count == 0);
            Assert.Single(made, m => m.Problems.Contains(AccountStore.Taken));
        }

        await other.StopAsync();
    }

    [Fact]
    public async Task Two_set_ups_at_once_make_one_owner()
    {
        await using var host = await AppHost.StartAsync();
        using var one = host.Client();
        using var two = host.Client();
        string tokenOne = await TokenAsync(one, "/setup"),
            tokenTwo = await TokenAsync(two, "/setup");
        await Task.WhenAll(SetUpAsync(one, token: tokenOne), SetUpAsync(two, email: "lain@contoh.id", token: tokenTwo));
        await using var db = host.Services.GetRequiredService<CrmDatabase>().Open(0);
        Assert.Equal(1, await db.Users.CountAsync());
    }

    [Fact]
    public async Task Off_loopback_set_up_asks_for_the_code_in_the_console()
    {
        await using var host = await AppHost.StartAsync(publicUrl: "http://127.0.0.1");
        using var browser = host.Client();
        var refused = await SetUpAsync(browser, code: "WRONG");
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        var done = await SetUpAsync(browser, code: host.Services.GetRequiredService<SetupCode>().Value);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    [Theory]
    [InlineData("", Email, Password, "Bagaimana kami memanggil Anda?")]
    [InlineData("Dewi", "bukan", Password, "Ini bukan alamat email.")]
    [InlineData("Dewi", Email, "pendek", "Gunakan paling sedikit 10 karakter.")]
    public async Task Set_up_says_beside_the_field_what_is_wrong(
        string name,
        string email,
        string password,
        string message
    )
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client();
        var answer = await SetUpAsync(browser, name, email, password);
        Assert.Contains(
            message,
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", Email, "pendek", "Name")]
    [InlineData("Dewi", "bukan", "pendek", "Email")]
    [InlineData("Dewi", Email, "pendek", "Password")]
    public async Task Set_up_gives_the_focus_to_the_first_field_that_is_wrong(
        string name,
        string email,
        string password,
        string field
    )
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client();
        var page = await (await SetUpAsync(browser, name, email, password)).Content.ReadAsStringAsync();
        Assert.Equal(["Form." + field], Focused().Matches(page).Select(m => m.Groups["id"].Value));
    }

    [Fact]
    public async Task Wrong_password_and_unknown_address_get_the_same_answer_after_the_same_time()
    {
        await using var host = await AppHost.StartAsync();
        using var owner = host.Client();
        await SetUpAsync(owner);
        using var browser = host.Client();
        var (known, knownTime) = await TimedSignInAsync(browser, Email, "salah salah salah");
        var (unknown, unknownTime) = await TimedSignInAsync(browser, "siapa@contoh.id", "salah salah salah");
        Assert.Equal(
            known.Replace(Email, "", StringComparison.Ordinal),
            unknown.Replace("siapa@contoh.id", "", StringComparison.Ordinal)
        );
        // A timer may ring a little before its time.
        Assert.InRange(knownTime, AccountStore.RefusalTime - TimeSpan.FromMilliseconds(30), TimeSpan.MaxValue);
        Assert.InRange(unknownTime, AccountStore.RefusalTime - TimeSpan.FromMilliseconds(30), TimeSpan.MaxValue);
    }

    [Fact]
    public async Task Who_is_signed_in_is_led_past_the_door_and_a_session_is_not_handed_on_to_another()
    {
        await using var host = await AppHost.StartAsync();
        using var owner = host.Client();
        await SetUpAsync(owner);
        Assert.Equal(new Uri(host.Address, "/people"), Where(host, await owner.GetAsync("/sign-in?return=/people")));
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/people")).StatusCode);
        await using var scope = host.Services.CreateAsyncScope();
        var sessions = scope.ServiceProvider.GetRequiredService<SessionStore>();
        var key = await sessions.StoreAsync(Ticket(1));
        await sessions.RenewAsync(key, Ticket(2));
        Assert.Equal(1, (await sessions.RetrieveAsync(key))!.Principal.AccountId());

        static AuthenticationTicket Ticket(long account) =>
            new(AccountStore.Principal(account), CookieAuthenticationDefaults.AuthenticationScheme);
    }

    [Fact]
    public async Task A_sign_in_left_empty_says_so_beside_the_fields_and_is_no_failed_try()
    {
        await using var host = await AppHost.StartAsync();
        using var owner = host.Client();
        await SetUpAsync(owner);
        using var browser = host.Client();
        for (var i = 0; i < 12; i++)
        {
            var page = WebUtility.HtmlDecode(await (await SignInAsync(browser, "", "")).Content.ReadAsStringAsync());
            Assert.Contains("Isi kata sandi Anda.", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Belum berhasil", page, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(browser, Email, Password)).StatusCode);
    }

    [Fact]
    public async Task Many_wrong_passwords_lock_the_account_and_the_answer_does_not_say_so()
    {
        await using var host = await AppHost.StartAsync();
        using var owner = host.Client();
        await SetUpAsync(owner);
        await using var scope = host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        for (var i = 0; i < 10; i++)
            Assert.Null(await accounts.VerifyAsync(Email, "salah salah salah"));
        Assert.Null(await accounts.VerifyAsync(Email, Password));
        await using var db = host.Services.GetRequiredService<CrmDatabase>().Open(0);
        Assert.True((await db.Users.SingleAsync()).LockoutEnd > DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task One_address_may_try_only_so_often_whatever_it_names()
    {
        await using var host = await AppHost.StartAsync();
        using var owner = host.Client();
        await SetUpAsync(owner);
        var limiter = host.Services.GetRequiredService<SignInLimiter>();
        while (limiter.Allows(IPAddress.Loopback)) { }

        using var browser = host.Client();
        var answer = await SignInAsync(browser, Email, Password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Belum berhasil", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_copied_before_sign_out_is_dead_after_it()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client();
        var cookie = SessionCookie(await SetUpAsync(browser));
        Assert.Equal(HttpStatusCode.OK, await StatusWithAsync(host, cookie));
        await SignOutAsync(browser, everywhere: false);
        Assert.Equal(HttpStatusCode.Redirect, await StatusWithAsync(host, cookie));
    }

    [Fact]
    public async Task Sign_out_everywhere_ends_the_other_browsers_too()
    {
        await using var host = await AppHost.StartAsync();
        using var laptop = host.Client();
        await SetUpAsync(laptop);
        using var phone = host.Client();
        var phoneCookie = SessionCookie(await SignInAsync(phone, Email, Password));
        Assert.Equal(HttpStatusCode.OK, await StatusWithAsync(host, phoneCookie));
        await SignOutAsync(laptop, everywhere: true);
        Assert.Equal(HttpStatusCode.Redirect, await StatusWithAsync(host, phoneCookie));
    }

    [Fact]
    public async Task A_password_change_kills_every_cookie_of_before_and_hands_the_browser_that_stays_a_new_one()
    {
        await using var host = await AppHost.StartAsync();
        using var laptop = host.Client();
        var laptopCookie = SessionCookie(await SetUpAsync(laptop));
        using var phone = host.Client();
        var phoneCookie = SessionCookie(await SignInAsync(phone, Email, Password));
        await using var scope = host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        await using var db = host.Services.GetRequiredService<CrmDatabase>().Open(0);
        var first = await db.Sessions.OrderBy(s => s.Id).Select(s => new { s.Id, s.AccountId }).FirstAsync();
        Assert.Null(await accounts.ChangePasswordAsync(first.AccountId, first.Id, "bukan ini", "kata sandi yang baru"));
        Assert.Equal(HttpStatusCode.OK, await StatusWithAsync(host, laptopCookie));
        var voucher = await accounts.ChangePasswordAsync(first.AccountId, first.Id, Password, "kata sandi yang baru");
        // The laptop's own cookie too: somebody may have copied it.
        Assert.Equal(HttpStatusCode.Redirect, await StatusWithAsync(host, laptopCookie));
        Assert.Equal(HttpStatusCode.Redirect, await StatusWithAsync(host, phoneCookie));
        // Its open pages go on meanwhile.
        Assert.True(host.Services.GetRequiredService<SessionGuard>().IsAlive(first.AccountId, first.Id));
        var fetched = await NewKeyAsync(laptop, voucher!);
        Assert.Equal(HttpStatusCode.NoContent, fetched.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusWithAsync(host, SessionCookie(fetched)));
        Assert.Equal(HttpStatusCode.OK, (await laptop.GetAsync("/people")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await StatusWithAsync(host, laptopCookie));
        // A voucher is good once, and none is nobody's.
        Assert.Equal(HttpStatusCode.NotFound, (await NewKeyAsync(phone, voucher!)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await NewKeyAsync(phone, "nonsense")).StatusCode);
    }

    [Fact]
    public async Task Cookies_are_http_only_same_site_and_hold_no_claims()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client(cookies: false);
        var page = await browser.GetAsync("/setup");
        var form = page.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", form, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", form, StringComparison.OrdinalIgnoreCase);
        using var signedIn = host.Client();
        var session = (await SetUpAsync(signedIn))
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("networkcrm=", StringComparison.Ordinal));
        Assert.Contains("httponly", session, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", session, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Behind_https_the_cookies_are_host_bound_and_secure()
    {
        await using var host = await AppHost.StartAsync(publicUrl: "https://crm.example.com");
        using var browser = host.Client(cookies: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/setup");
        request.Headers.Host = "crm.example.com";
        request.Headers.Add("X-Forwarded-Proto", "https");
        var page = await browser.SendAsync(request);
        var cookie = page.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(
            "max-age",
            page.Headers.GetValues("Strict-Transport-Security").Single(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("//evil.example/ß")]
    [InlineData("/\\ß.example")]
    public async Task After_sign_in_nobody_is_sent_to_another_site(string wanted)
    {
        await using var host = await AppHost.StartAsync();
        using var owner = host.Client();
        await SetUpAsync(owner);
        using var browser = host.Client();
        var answer = await SignInAsync(browser, Email, Password, wanted);
        Assert.Equal(new Uri(host.Address, "/"), Where(host, answer));
        Assert.Equal(
            new Uri(host.Address, "/"),
            Where(host, await browser.GetAsync($"/language?to=en&return={Uri.EscapeDataString(wanted)}"))
        );
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client();
        var answer = await browser.PostAsync(
            "/setup",
            new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "setup", ["Form.Name"] = "X" })
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync("/sign-out", null)).StatusCode);
        await SetUpAsync(browser);
        var signOut = new Dictionary<string, string> { ["everywhere"] = "true" };
        foreach (var token in new[] { null, "wrong" })
        {
            if (token is not null)
                signOut["__RequestVerificationToken"] = token;
            Assert.Equal(
                HttpStatusCode.BadRequest,
                (await browser.PostAsync("/sign-out", new FormUrlEncodedContent(signOut))).StatusCode
            );
        }

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
    }

    [Theory]
    [InlineData("/ß", "/%C3%9F")]
    [InlineData("/people?q=ü", "/people?q=%C3%BC")]
    [InlineData("/people?q=%C3%BC", "/people?q=%C3%BC")]
    [InlineData("/people?q=👋&circle=Close", "/people?q=%F0%9F%91%8B&circle=Close")]
    public async Task Letters_that_no_header_holds_lead_back_all_the_same(string wanted, string arrived)
    {
        await using var host = await AppHost.StartAsync();
        using var owner = host.Client();
        await SetUpAsync(owner);
        using var browser = host.Client();
        Assert.Equal(
            arrived,
            new Uri(
                host.Address,
                (await browser.GetAsync($"/language?to=en&return={Uri.EscapeDataString(wanted)}")).Headers.Location!
            ).PathAndQuery
        );
        Assert.Equal(arrived, Where(host, await SignInAsync(browser, Email, Password, wanted)).PathAndQuery);
    }

    [Theory]
    [InlineData("/events/{0}")]
    [InlineData("/events/{0}/debrief")]
    [InlineData("/learn/{0}")]
    [InlineData("/people/{0}")]
    [InlineData("/groups/{0}")]
    [InlineData("/import/{0}")]
    public async Task What_is_not_there_or_is_another_owners_is_answered_as_not_found(string path)
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client();
        await SetUpAsync(browser);
        var answer = await browser.GetAsync(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, path, Guid.NewGuid())
        );
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        // The page itself, with the way back to its own list, and a circuit behind it.
        Assert.Contains("<nav", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SetUpAsync(
        HttpClient browser,
        string name = "Dewi Lestari",
        string email = Email,
        string password = Password,
        string? code = null,
        string? token = null
    ) =>
        await PostAsync(
            browser,
            "/setup",
            "setup",
            token,
            ("Name", name),
            ("Email", email),
            ("Password", password),
            ("Zone", "Asia/Jakarta"),
            ("Code", code ?? "")
        );

    private static Task<HttpResponseMessage> SignInAsync(
        HttpClient browser,
        string email,
        string password,
        string? wanted = null
    ) =>
        PostAsync(
            browser,
            "/sign-in" + (wanted is null ? "" : "?return=" + Uri.EscapeDataString(wanted)),
            "sign-in",
            null,
            ("Email", email),
            ("Password", password)
        );

    private static async Task<(string Page, TimeSpan Time)> TimedSignInAsync(
        HttpClient browser,
        string email,
        string password
    )
    {
        var token = await TokenAsync(browser, "/sign-in");
        var start = TimeProvider.System.GetTimestamp();
        var answer = await PostAsync(browser, "/sign-in", "sign-in", token, ("Email", email), ("Password", password));
        var page = await answer.Content.ReadAsStringAsync();
        return (Secrets().Replace(page, ""), TimeProvider.System.GetElapsedTime(start));
    }

    private static async Task SignOutAsync(HttpClient browser, bool everywhere)
    {
        var token = await TokenAsync(browser, "/settings");
        var answer = await browser.PostAsync(
            "/sign-out",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = token,
                    ["everywhere"] = everywhere ? "true" : "",
                }
            )
        );
        Assert.Equal("/sign-in", answer.Headers.Location!.OriginalString);
    }

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient browser,
        string path,
        string handler,
        string? token,
        params (string Name, string Value)[] fields
    )
    {
        var form = fields.ToDictionary(f => "Form." + f.Name, f => f.Value, StringComparer.Ordinal);
        form["_handler"] = handler;
        form["__RequestVerificationToken"] = token ?? await TokenAsync(browser, path);
        return await browser.PostAsync(path, new FormUrlEncodedContent(form));
    }

    private static async Task<string> TokenAsync(HttpClient browser, string path) =>
        WebUtility.HtmlDecode(Token().Match(await browser.GetStringAsync(path)).Groups["token"].Value);

    private static string SessionCookie(HttpResponseMessage answer) =>
        answer
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("networkcrm=", StringComparison.Ordinal))
            .Split(';')[0];

    private static async Task<HttpResponseMessage> NewKeyAsync(HttpClient browser, string voucher)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/session")
        {
            Content = new StringContent(voucher),
            Headers = { { "X-NetworkCrm", "session" } },
        };
        return await browser.SendAsync(request);
    }

    private static Uri Where(AppHost host, HttpResponseMessage answer) => new(host.Address, answer.Headers.Location!);

    private static async Task<HttpStatusCode> StatusWithAsync(AppHost host, string cookie)
    {
        using var client = host.Client(cookies: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/people");
        request.Headers.Add("Cookie", cookie);
        return (await client.SendAsync(request)).StatusCode;
    }

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Token();

    // What differs between any two answers: tokens, nonces, the circuit's own state.
    [GeneratedRegex("value=\"CfDJ8[^\"]*\"|<!--Blazor[^>]*-->", RegexOptions.NonBacktracking)]
    private static partial Regex Secrets();

    [GeneratedRegex(
        "<(?:input|select) id=\"(?<id>[^\"]+)\"[^>]* autofocus",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Focused();
}
