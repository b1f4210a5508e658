using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Photos;
using NetworkCrm.Data;
using NetworkCrm.Data.Exporting;
using NetworkCrm.Tests;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.Photos;
using NetworkCrm.Web.Shared;
using SkiaSharp;

namespace NetworkCrm.Web.Tests.Features.Photos;

public sealed class PhotoStoreTests
{
    [Fact]
    public async Task A_picture_is_put_back_as_it_was_after_another_was_chosen_or_it_was_removed()
    {
        using var crm = await TestCrm.OpenAsync();
        var (photos, uid) = (new PhotoStore(crm.Mine), await AddAsync(crm.Contacts));
        Assert.Null(await photos.TagAsync(uid));
        Assert.Null(await photos.ChooseAsync(uid, Picture(SKColors.Red)));
        var first = await photos.TagAsync(uid);
        var before = await photos.ChooseAsync(uid, Picture(SKColors.Blue));
        Assert.NotEqual(first, await photos.TagAsync(uid));
        await photos.SetAsync(uid, before);
        Assert.Equal(first, await photos.TagAsync(uid));
        await photos.SetAsync(uid, null);
        Assert.Null(await photos.TagAsync(uid));
        await photos.SetAsync(uid, before);
        Assert.Equal(first, await photos.TagAsync(uid));
    }

    [Fact]
    public async Task What_is_no_picture_changes_nothing()
    {
        using var crm = await TestCrm.OpenAsync();
        var (photos, uid) = (new PhotoStore(crm.Mine), await AddAsync(crm.Contacts));
        await photos.ChooseAsync(uid, Picture(SKColors.Red));
        var tag = await photos.TagAsync(uid);
        var refused = await Assert.ThrowsAsync<PhotoException>(() => photos.ChooseAsync(uid, "no picture"u8.ToArray()));
        Assert.Equal(PhotoFault.NotRead, refused.Fault);
        Assert.Equal(tag, await photos.TagAsync(uid));
    }

    [Fact]
    public async Task Another_owners_picture_is_not_there_and_cannot_be_changed()
    {
        using var crm = await TestCrm.OpenAsync();
        var (mine, theirs) = (new PhotoStore(crm.Mine), new PhotoStore(crm.Theirs));
        var uid = await AddAsync(crm.Contacts);
        await mine.ChooseAsync(uid, Picture(SKColors.Red));
        var tag = (await mine.TagAsync(uid))!;
        Assert.Null(await theirs.TagAsync(uid));
        Assert.Null(await theirs.ReadAsync(uid, tag));
        await Assert.ThrowsAsync<GoneException>(() => theirs.ChooseAsync(uid, Picture(SKColors.Blue)));
        await Assert.ThrowsAsync<GoneException>(() => theirs.SetAsync(uid, null));
        Assert.Equal(tag, await mine.TagAsync(uid));
    }

    [Fact]
    public async Task A_phone_is_told_of_a_new_picture()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await AddAsync(crm.Contacts);
        var before = (await crm.Contacts.PersonAsync(uid)).Version;
        await new PhotoStore(crm.Mine).ChooseAsync(uid, Picture(SKColors.Red));
        Assert.NotEqual(before, (await crm.Contacts.PersonAsync(uid)).Version);
    }

    [Theory]
    [InlineData(ExportFile.Vcf, "PHOTO;ENCODING=b;TYPE=JPEG:")]
    [InlineData(ExportFile.Vcf4, "PHOTO:data:image/jpeg;base64,")]
    [InlineData(ExportFile.Json, "\"jpeg\":\"")]
    public async Task Pictures_leave_with_the_cards_and_with_everything(ExportFile file, string before)
    {
        using var crm = await TestCrm.OpenAsync();
        await AddAsync(crm.Contacts, "Bayu");
        var uid = await AddAsync(crm.Contacts);
        await AddAsync(crm.Contacts, "Siti");
        var photos = new PhotoStore(crm.Mine);
        await photos.ChooseAsync(uid, Picture(SKColors.Red));
        var jpeg = Convert.ToBase64String((await photos.ReadAsync(uid, (await photos.TagAsync(uid))!))!);
        using var export = new BookExport(
            crm.Database,
            1,
            new ExportWords("id", c => c.ToString(), "Isi"),
            TestCrm.Start
        );
        using var to = new MemoryStream();
        export.Write(to, file, TestContext.Current.CancellationToken);
        var text = Encoding.UTF8.GetString(to.ToArray()).Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains(
            before + jpeg,
            text.Replace("\": \"", "\":\"", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal(2, text.Split(jpeg).Length);
    }

    [Fact]
    public async Task A_browser_may_keep_a_picture_for_good_and_another_owner_or_tag_gets_none()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client();
        await browser.SetUpAsync("dewi@contoh.id", "kopi susu pagi hari");
        var crm = new OwnerDatabase(host.Services.GetRequiredService<CrmDatabase>(), new NamedOwner(1), host.Clock);
        var (photos, uid) = (new PhotoStore(crm), await AddAsync(new ContactStore(crm)));
        await photos.ChooseAsync(uid, Picture(SKColors.Red));
        var address = $"/photos/{uid}/{await photos.TagAsync(uid)}.jpg";
        var answer = await browser.GetAsync(address);
        Assert.Equal(
            (HttpStatusCode.OK, "image/jpeg"),
            (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType)
        );
        Assert.True(answer.Headers.CacheControl is { Private: true, MaxAge.TotalDays: > 300 });
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        using var stranger = host.Client();
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(address)).StatusCode);
        foreach (var wrong in new[] { $"/photos/{uid}/0000000000000000.jpg", $"/photos/{Guid.NewGuid()}/x.jpg" })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(wrong)).StatusCode);
    }

    private static Task<Guid> AddAsync(ContactStore contacts, string name = "Rina") =>
        contacts.AddAsync(Guid.CreateVersion7(), new ContactDetails { DisplayName = name });

    private static byte[] Picture(SKColor color)
    {
        using var bitmap = new SKBitmap(300, 200);
        bitmap.Erase(color);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
