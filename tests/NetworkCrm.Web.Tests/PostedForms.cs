using System.Net;
using System.Text.RegularExpressions;

namespace NetworkCrm.Web.Tests;

/// <summary>The static forms of the account pages, filled in and posted as a browser would.</summary>
internal static partial class PostedForms
{
    public static Task<HttpResponseMessage> SetUpAsync(
        this HttpClient browser,
        string email,
        string password,
        string name = "Dewi Lestari",
        string code = ""
    ) =>
        browser.PostFormAsync(
            "/setup",
            "setup",
            null,
            ("Name", name),
            ("Email", email),
            ("Password", password),
            ("Zone", "Asia/Jakarta"),
            ("Code", code)
        );

    /// <param name="token">The form's token; null fetches the page for it.</param>
    public static async Task<HttpResponseMessage> PostFormAsync(
        this HttpClient browser,
        string path,
        string handler,
        string? token,
        params (string Name, string Value)[] fields
    )
    {
        var form = fields.ToDictionary(f => "Form." + f.Name, f => f.Value, StringComparer.Ordinal);
        form["_handler"] = handler;
        form["__RequestVerificationToken"] = token ?? await browser.TokenAsync(path);
        return await browser.PostAsync(path, new FormUrlEncodedContent(form));
    }

    public static async Task<string> TokenAsync(this HttpClient browser, string path) =>
        WebUtility.HtmlDecode(Token().Match(await browser.GetStringAsync(path)).Groups["token"].Value);

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Token();
}
