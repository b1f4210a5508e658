using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Messages;
using NetworkCrm.Web.Features.Messages;

namespace NetworkCrm.Web.Tests.Features.Messages;

public sealed class TemplateStoreTests
{
    private static readonly TemplateKey CatchUp = new(MessageOccasion.CatchUp, Channel.WhatsApp, "id");

    [Fact]
    public async Task What_the_owner_wrote_stands_in_the_place_of_ours_and_theirs_alone()
    {
        using var crm = await TestCrm.OpenAsync();
        var (mine, theirs) = (new TemplateStore(crm.Mine), new TemplateStore(crm.Theirs));
        await mine.SaveAsync(CatchUp, new WrittenText("Halo {nama}!"));
        await mine.SaveAsync(CatchUp, new WrittenText("Hai {nama}!"));
        Assert.Equal(new WrittenText("Hai {nama}!"), Assert.Single((await mine.ReadAsync()).Texts).Value);
        Assert.Equal("Hai {nama}!", (await mine.ReadAsync()).Of(CatchUp).Body);
        Assert.Empty((await theirs.ReadAsync()).Texts);
        var english = new TemplateKey(MessageOccasion.CatchUp, Channel.WhatsApp, "en");
        Assert.Equal(MessageTexts.Ours(english.Occasion, english.Channel, "en"), (await mine.ReadAsync()).Of(english));
    }

    [Fact]
    public async Task Ours_is_back_when_it_is_asked_for_or_written_word_for_word()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new TemplateStore(crm.Mine);
        foreach (var back in new[] { null, MessageTexts.Ours(CatchUp.Occasion, CatchUp.Channel, "id") })
        {
            await store.SaveAsync(CatchUp, new WrittenText("Halo {nama}!"));
            await store.SaveAsync(CatchUp, back);
            Assert.Empty((await store.ReadAsync()).Texts);
        }
    }

    [Fact]
    public async Task A_template_goes_with_its_owner()
    {
        using var crm = await TestCrm.OpenAsync();
        await new TemplateStore(crm.Mine).SaveAsync(CatchUp, new WrittenText("Halo {nama}!"));
        await new TemplateStore(crm.Theirs).SaveAsync(CatchUp, new WrittenText("Hai {nama}!"));
        await using (var db = crm.Database.Open(1))
            await db.Users.Where(u => u.Id == 1).ExecuteDeleteAsync();
        await using var all = crm.Database.Open(0);
        Assert.Equal("Hai {nama}!", Assert.Single(await all.OwnTemplates.IgnoreQueryFilters().ToListAsync()).Body);
    }

    [Fact]
    public async Task The_draft_of_an_occasion_is_the_owners_and_signed_with_their_name()
    {
        using var crm = await TestCrm.OpenAsync();
        await new TemplateStore(crm.Mine).SaveAsync(
            new TemplateKey(MessageOccasion.CatchUp, Channel.Email, "id"),
            new WrittenText("Halo {nama}, sudah lama. Salam untuk {perusahaan}.\n{saya}", "Kabar[ dari {perusahaan}]")
        );
        var drafts = new MessageDrafts(crm.Mine);
        await drafts.ReadAsync();
        var rina = await drafts.CardAsync(await crm.PersonAsync(A.Contact("Rina")));
        var owner = (await crm.Mine.OwnerAsync()).Owner.Name;
        Assert.Equal(
            new WrittenText($"Halo Rina, sudah lama.\n{owner}", "Kabar"),
            drafts.Write(new MessageAbout(MessageOccasion.CatchUp), rina! with { Company = null }, "id", Channel.Email)
        );
        Assert.StartsWith(
            "Halo Rina, apa kabar?",
            drafts.Write(new MessageAbout(MessageOccasion.CatchUp), rina, "id", Channel.WhatsApp).Body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_said_in_confidence_is_in_no_draft()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina"));
        var told = A.Interaction(rina, crm.Today.AddDays(-9), learned: "pindah ke Bandung");
        await crm.Interactions.LogAsync(Guid.CreateVersion7(), told, [], []);
        var whispered = A.Interaction(rina, crm.Today.AddDays(-2), learned: "sedang sakit") with { Private = true };
        await crm.Interactions.LogAsync(Guid.CreateVersion7(), whispered, [], []);
        Assert.Equal("pindah ke Bandung", (await new MessageDrafts(crm.Mine).CardAsync(rina))!.Told);
    }
}
