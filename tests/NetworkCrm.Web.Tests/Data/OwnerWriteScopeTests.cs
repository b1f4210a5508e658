using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Web.Tests.Data;

public sealed class OwnerWriteScopeTests
{
    [Fact]
    public async Task What_was_touched_is_judged_anew_by_the_commit()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact("Rina"));
        await using (var write = await crm.Mine.WriteAsync())
        {
            (await write.Db.Contacts.SingleAsync(c => c.Id == id)).MoveTo(Circle.Inner, crm.Today, write.Now);
            write.Touch([id]);
            write.Touch([id]);
            await write.CommitAsync();
        }

        await using var db = crm.Database.Open(1);
        Assert.Equal(Circle.Inner, (await db.Snapshots.SingleAsync(s => s.ContactId == id)).Circle);
    }

    [Fact]
    public async Task What_is_not_committed_leaves_snapshot_and_fact_as_they_were()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact("Rina"));
        await using (var write = await crm.Mine.WriteAsync())
        {
            (await write.Db.Contacts.SingleAsync(c => c.Id == id)).MoveTo(Circle.Inner, crm.Today, write.Now);
            write.Touch([id]);
        }

        await using var db = crm.Database.Open(1);
        Assert.Null((await db.Contacts.SingleAsync(c => c.Id == id)).Circle);
        Assert.Null((await db.Snapshots.SingleAsync(s => s.ContactId == id)).Circle);
    }
}
