using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

public sealed class FaultTests(TestBrowser browser) : IClassFixture<TestBrowser>, IDisposable
{
    private readonly string data = AppProcess.TempDirectory();
    private readonly int port = AppProcess.FreePort();

    public void Dispose()
    {
        if (Directory.Exists(data))
            Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task What_was_acknowledged_before_kill_9_is_there_once_and_the_app_starts_by_itself()
    {
        await using var context = await browser.ContextAsync(port);
        var page = await context.NewPageAsync();
        using (var app = await AppProcess.ServeAsync(data, port))
        {
            await page.SetUpAsync();
            await page.AddPersonAsync("Rina Wulandari");
            await page.OpenLogAsync("Rina Wulandari");
            await page.SaveAsync();
            // The second save is caught half way, wherever that may be.
            await page.OpenLogAsync("Rina Wulandari");
            await page.Locator(".mud-dialog [data-save]").DispatchEventAsync("click");
            app.Kill();
        }

        using (await AppProcess.ServeAsync(data, port))
        {
            await page.VisitAsync("/people");
            await page.Locator("a.li", new PageLocatorOptions { HasText = "Rina Wulandari" }).ClickAsync();
            await Expect(page.Locator(".hero")).ToBeVisibleAsync();
            var logged = page.Locator(".tl > li");
            await Expect(logged.First).ToBeVisibleAsync();
            Assert.InRange(await logged.CountAsync(), 1, 2);
            // The plan of the first meeting came with it, whole.
            await page.OpenRowAsync("follow-ups");
            await Expect(page.Locator("[data-follow-up-card]")).ToHaveCountAsync(4);
        }

        var (code, output, _) = await AppProcess.RunAsync(null, "doctor", "--data", data);
        Assert.Equal(0, code);
        Assert.Contains("sound", output, StringComparison.Ordinal);
        Assert.Equal(0, (await AppProcess.RunAsync(null, "snapshots", "rebuild", "--verify", "--data", data)).Code);
    }

    [Fact]
    public async Task Damage_beyond_the_first_page_is_found_after_the_start_said_and_the_file_is_left_alone()
    {
        await using var context = await browser.ContextAsync(port);
        var page = await context.NewPageAsync();
        using (await AppProcess.ServeAsync(data, port))
            await page.SetUpAsync();
        // Closed in good order: everything is in the file itself.
        Assert.Equal(0, (await AppProcess.RunAsync(null, "snapshots", "rebuild", "--verify", "--data", data)).Code);
        var path = Path.Combine(data, "networkcrm.db");
        var bytes = await File.ReadAllBytesAsync(path);
        // The first page of a table that the start does not read.
        Array.Fill(bytes, (byte)0xA5, (await RootPageAsync(path, "StagedRows") - 1) * 4096, 4096);
        await File.WriteAllBytesAsync(path, bytes);
        using var app = AppProcess.Begin(data, port);
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") };
        HttpResponseMessage? answer = null;
        for (var i = 0; i < 300 && answer is not { IsSuccessStatusCode: false }; i++)
        {
            await Task.Delay(200);
            try
            {
                answer = await client.GetAsync("/health/ready");
            }
            catch (HttpRequestException)
            {
                // Not up yet.
            }
        }

        Assert.NotNull(answer);
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("damaged", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await page.GotoAsync("/sign-in");
        await Expect(page.Locator("[data-file-trouble]")).ToContainTextAsync("rusak");
        Assert.Equal(bytes[4096..], (await File.ReadAllBytesAsync(path))[4096..]);
    }

    private static async Task<int> RootPageAsync(string path, string table)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT rootpage FROM sqlite_schema WHERE name = $table";
        command.Parameters.AddWithValue("$table", table);
        return Convert.ToInt32(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Two_tabs_on_one_contact_never_overwrite_each_other_silently()
    {
        using var app = await AppProcess.ServeAsync(data, port);
        await using var context = await browser.ContextAsync(port);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Rina Wulandari");
        var other = await context.NewPageAsync();
        await other.VisitAsync(new Uri(page.Url).AbsolutePath);
        foreach (var tab in new[] { page, other })
            await tab.ActAsync("Ubah");
        await page.FillInDialogAsync("#company", "PT Satu");
        await page.SaveAsync();
        await other.FillInDialogAsync("#company", "PT Dua");
        await other.Locator(".mud-dialog [data-save]").ClickAsync();
        await Expect(other.Locator(".mud-dialog [role=alert]")).ToContainTextAsync("diubah di tempat lain");
        Assert.Equal("PT Dua", await other.InputValueAsync("#company"));
        await page.ReloadAsync();
        await Expect(page.Locator(".hero")).ToContainTextAsync("PT Satu");
    }
}
