using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NetworkCrm.Tests;
using NetworkCrm.Web.Features.Importing;

namespace NetworkCrm.Web.Tests.Features.Importing;

public sealed partial class UploadTests
{
    [Fact]
    public async Task An_upload_answers_with_the_batch_and_its_page_is_there()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = await SignedInAsync(host);
        using var answer = await SendAsync(browser, new StringContent("Nama;Telepon\nBudi;0812\n"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("page").GetString()!;
        var batch = Guid.Parse(page["import/".Length..]);
        var shown = WebUtility.HtmlDecode(await browser.GetStringAsync($"/import/{batch}"));
        Assert.Contains("kartu nama.csv", shown, StringComparison.Ordinal);
        Assert.Contains(
            "Tidak ada apa-apa di sini",
            WebUtility.HtmlDecode(
                await (await browser.GetAsync($"/import/{Guid.NewGuid()}")).Content.ReadAsStringAsync()
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nobody_signed_in_uploads_nothing()
    {
        await using var host = await AppHost.StartAsync();
        using var stranger = host.Client();
        using var answer = await SendAsync(stranger, new StringContent("Nama\nBudi\n"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(Directory.EnumerateFiles(host.Directory.Uploads));
    }

    [Fact]
    public async Task Another_sites_form_uploads_nothing()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = await SignedInAsync(host);
        using var answer = await browser.PostAsync("/import/upload", new StringContent("Nama\nBudi\n"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_no_table_is_refused_in_one_sentence_in_the_owners_language()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = await SignedInAsync(host);
        using var answer = await SendAsync(browser, new ByteArrayContent([0x50, 0x4B, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8]));
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(
            (
                HttpStatusCode.UnprocessableEntity,
                "zip-damaged",
                "Arsip ZIP ini rusak atau terpotong; ambil lagi berkasnya."
            ),
            (answer.StatusCode, said.GetProperty("code").GetString(), said.GetProperty("error").GetString())
        );
        Assert.Empty(Directory.EnumerateFiles(host.Directory.Uploads));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Too_much_is_refused_whether_or_not_it_says_how_much(bool saysLength)
    {
        await using var host = await AppHost.StartAsync();
        using var browser = await SignedInAsync(host);
        using var answer = await SendAsync(browser, new Endless(saysLength));
        Assert.Equal(
            (HttpStatusCode.RequestEntityTooLarge, "too-big"),
            (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString())
        );
        Assert.Empty(Directory.EnumerateFiles(host.Directory.Uploads));
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/import/upload") { Content = content };
        request.Headers.Add("X-NetworkCrm", "import");
        request.Headers.Add("X-Requested-With", "XMLHttpRequest");
        request.Headers.Add("X-File-Name", "kartu%20nama.csv");
        request.Headers.ExpectContinue = true;
        return await browser.SendAsync(request);
    }

    private static async Task<HttpClient> SignedInAsync(AppHost host)
    {
        var browser = host.Client();
        var token = WebUtility.HtmlDecode(Token().Match(await browser.GetStringAsync("/setup")).Groups["token"].Value);
        var form = new Dictionary<string, string>
        {
            ["_handler"] = "setup",
            ["__RequestVerificationToken"] = token,
            ["Form.Name"] = "Dewi",
            ["Form.Email"] = "dewi@contoh.id",
            ["Form.Password"] = "kopi susu pagi hari",
            ["Form.Zone"] = "Asia/Jakarta",
            ["Form.Code"] = "",
        };
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await browser.PostAsync("/setup", new FormUrlEncodedContent(form))).StatusCode
        );
        return browser;
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    /// <summary>One megabyte more than is allowed.</summary>
    private sealed class Endless(bool saysLength) : HttpContent
    {
        private const long Length = ImportUpload.MaxBytes + (1024 * 1024);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var line = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("Budi;081211112222\n", 4_000)));
            for (long sent = 0; sent < Length; sent += line.Length)
            {
                try
                {
                    await stream.WriteAsync(line);
                }
                catch (IOException)
                {
                    return;
                }
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = Length;
            return saysLength;
        }
    }
}
