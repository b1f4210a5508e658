using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Data.Accounts;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Tests.Nudging;

/// <summary>What the sweep erases, and what it leaves.</summary>
public sealed class RetentionCleanupTests
{
    [Fact]
    public async Task A_month_in_the_trash_erases_a_contact_and_what_was_theirs_alone()
    {
        using var crm = await TestCrm.OpenAsync();
        var gone = await crm.Contacts.AddAsync(
            Guid.CreateVersion7(),
            A.Contact("Pergi", phone: "0812-0000-0001", tags: "lama")
        );
        var id = (await crm.Contacts.PersonAsync(gone)).Id;
        var stays = await crm.PersonAsync(A.Contact("Tinggal") with { IntroducedById = id });
        await crm.LogAsync(A.Interaction(id, crm.Today, exchanges: ExchangeDirection.Gave));
        await crm.LogAsync(A.Interaction(id, crm.Today) with { ContactIds = [id, stays] });
        await crm.Contacts.TrashAsync(gone);
        crm.Clock.Advance(TimeSpan.FromDays(Contact.TrashDays));
        Assert.Equal(0, (await crm.Sweep().RunAsync(1)).Erased);
        crm.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, (await crm.Sweep().RunAsync(1)).Erased);
        await using var db = crm.Database.Open(1);
        var left = await db.Contacts.SingleAsync();
        Assert.Equal((stays, null), (left.Id, left.IntroducedById));
        Assert.Equal([stays], await db.Participants.Select(p => p.ContactId).ToListAsync());
        Assert.Equal(
            (1, 0, 0, 0, 1),
            (
                await db.Interactions.CountAsync(),
                await db.Exchanges.CountAsync(),
                await db.ContactMethods.CountAsync(),
                await db.ContactTags.CountAsync(),
                await db.Snapshots.CountAsync()
            )
        );
        Assert.Equal(1, (await crm.People.ListAsync(new() { Text = "ing" }, 0, 10)).Total);
        Assert.Null(DatabaseBackup.Verify(crm.Database.Path));
    }

    [Fact]
    public async Task A_restored_contact_is_not_erased()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        await crm.Contacts.TrashAsync(uid);
        crm.Clock.Advance(TimeSpan.FromDays(29));
        await crm.Contacts.RestoreAsync(uid);
        crm.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal(0, (await crm.Sweep().RunAsync(1)).Erased);
    }

    [Fact]
    public async Task Old_taps_and_ended_sessions_are_forgotten()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        await crm.Touches.TapAsync(uid, Channel.WhatsApp, null);
        await crm.Touches.AnswerAsync((await crm.Touches.WaitingAsync())[0].Id, yes: false);
        await using (var write = await crm.Database.WriteAsync(1))
        {
            foreach (var (key, days) in new[] { ("a", 1), ("b", 90) })
                write.Db.Sessions.Add(
                    new Session
                    {
                        AccountId = 1,
                        KeyHash = key,
                        Ticket = [1],
                        CreatedAt = crm.Clock.GetUtcNow(),
                        ExpiresAt = crm.Clock.GetUtcNow().AddDays(days),
                    }
                );
            await write.CommitAsync();
        }

        crm.Clock.Advance(TimeSpan.FromDays(31));
        await crm.Sweep().RunAsync(1);
        await using var db = crm.Database.Open(1);
        Assert.Empty(await db.PendingTouches.ToListAsync());
        Assert.Equal(["b"], await db.Sessions.Select(s => s.KeyHash).ToListAsync());
    }
}
