using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data;
using NetworkCrm.Demo;
using NetworkCrm.Tests;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Features.Exporting;

public sealed class ExportDownloadTests
{
    [Theory]
    [InlineData("contacts.csv", "text/csv", "\uFEFFName,Given Name")]
    [InlineData("contacts.vcf", "text/vcard", "BEGIN:VCARD\r\nVERSION:3.0\r\n")]
    [InlineData("contacts-4.vcf", "text/vcard", "BEGIN:VCARD\r\nVERSION:4.0\r\n")]
    [InlineData("calendar.ics", "text/calendar", "BEGIN:VCALENDAR\r\n")]
    public async Task A_file_is_saved_and_never_shown_or_kept_by_anybody_on_the_way(
        string name,
        string type,
        string begin
    )
    {
        await using var host = await AppHost.StartAsync();
        using var browser = await SignedInAsync(host);
        var answer = await browser.GetAsync("/export/" + name);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(name, answer.Content.Headers.ContentDisposition.FileName);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        var text = System.Text.Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        Assert.StartsWith(begin, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_is_an_archive_named_by_the_owners_day()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = await SignedInAsync(host);
        var answer = await browser.GetAsync("/export/networkcrm.zip");
        Assert.Equal(
            $"networkcrm-{LocalDate.Today(host.Clock, "Asia/Jakarta"):yyyy-MM-dd}.zip",
            answer.Content.Headers.ContentDisposition!.FileName
        );
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        Assert.Equal(5, zip.Entries.Count);
        using var readme = new StreamReader(zip.GetEntry("README.txt")!.Open());
        Assert.StartsWith("NetworkCrm: data Anda, per ", await readme.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_is_of_one_of_the_owners_own_and_is_called_by_their_name()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = await SignedInAsync(host);
        var database = host.Services.GetRequiredService<CrmDatabase>();
        await using (var write = await database.WriteAsync(0))
        {
            write.Db.Users.Add(
                new NetworkCrm.Data.Accounts.Account
                {
                    Id = 2,
                    UserName = "b",
                    NormalizedUserName = "B",
                    SecurityStamp = "s",
                }
            );
            write.Db.Owners.Add(Owner.Create(2, "Bagus", "id", "Asia/Jakarta", host.Clock.GetUtcNow()));
            await write.CommitAsync();
        }

        var (mine, theirs) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        foreach (var (owner, uid) in new[] { (1L, mine), (2L, theirs) })
            await new ContactStore(new OwnerDatabase(database, new NamedOwner(owner), host.Clock)).AddAsync(
                uid,
                new ContactDetails { DisplayName = "Rina / Ayu" }
            );
        var answer = await browser.GetAsync($"/export/people/{mine}");
        Assert.Equal("Rina   Ayu.vcf", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Contains("FN:Rina / Ayu\r\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/export/people/{theirs}")).StatusCode);
    }

    private static async Task<HttpClient> SignedInAsync(AppHost host)
    {
        var browser = host.Client();
        await browser.SetUpAsync("dewi@contoh.id", "kopi susu pagi hari");
        await new DemoNetwork(host.Services.GetRequiredService<CrmDatabase>(), host.Clock).AddAsync(1, 30, 90, seed: 1);
        return browser;
    }
}
