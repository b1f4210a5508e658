namespace NetworkCrm.Web.Tests.Data;

public sealed class OwnerSqlReaderTests
{
    [Fact]
    public async Task A_read_that_does_not_name_its_owner_is_refused()
    {
        using var crm = await TestCrm.OpenAsync();
        using var reads = crm.Database.Read(1);
        Assert.ThrowsAny<Exception>(() => reads.Prepare("SELECT Id FROM Contacts"));
        Assert.Throws<ArgumentException>(() => reads.Prepare("SELECT Id FROM Contacts WHERE OwnerId = 1"));
        Assert.Throws<ArgumentException>(() => reads.Prepare("SELECT 'OwnerId = ?1' /* OwnerId = ?1 */ WHERE 1 = ?2"));
        Assert.Throws<InvalidOperationException>(() => reads.Prepare("SELECT Id FROM Contacts WHERE Id = ?1"));
        Assert.Throws<InvalidOperationException>(() =>
            reads.Prepare("SELECT 1 FROM Contacts c JOIN Promises p ON p.ContactId = c.Id WHERE c.OwnerId = ?1")
        );
    }

    [Fact]
    public async Task The_owner_stays_bound_however_often_a_read_is_repeated()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync();
        using var mine = crm.Database.Read(1);
        using var theirs = crm.Database.Read(2);
        foreach (var (reads, found) in new[] { (mine, true), (theirs, false) })
        {
            var read = reads.Prepare("SELECT Id FROM Contacts WHERE OwnerId = ?1 AND Id = ?2");
            for (var i = 0; i < 3; i++)
            {
                Assert.Equal(found, read.Bind(rina).Step());
                read.Reset();
            }
        }
    }
}
