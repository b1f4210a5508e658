using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Merging;

namespace NetworkCrm.Web.Tests.Data.Merging;

public sealed class MergeReferenceTests
{
    /// <summary>
    /// Whatever comes to hang on a contact must be moved by a merge: this goes red until
    /// <see cref="MergeReference.All"/> says how.
    /// </summary>
    [Fact]
    public async Task Whatever_hangs_on_a_contact_is_treated_by_a_merge()
    {
        using var crm = await TestCrm.OpenAsync();
        var keys =
            from entity in crm.Database.Model.GetEntityTypes()
            from key in entity.GetForeignKeys()
            where key.PrincipalEntityType.ClrType == typeof(Contact)
            from property in key.Properties
            where property.Name != "OwnerId"
            select (Entity: entity.ClrType, Column: property.Name);
        var named =
            from entity in crm.Database.Model.GetEntityTypes()
            from property in entity.GetProperties()
            where property.Name is "ContactId" or "MatchId"
            select (Entity: entity.ClrType, Column: property.Name);
        var there = keys.Concat(named).Distinct().ToList();
        var treated = MergeReference.All.Select(r => (r.Entity, r.Column)).ToList();
        Assert.True(there.Count > 20);
        Assert.Equal(treated.Distinct(), treated);
        Assert.Empty(there.Except(treated).Except(MergeReference.LeftAlone.Keys));
        Assert.Empty(treated.Concat(MergeReference.LeftAlone.Keys).Except(there));
        Assert.DoesNotContain(MergeReference.LeftAlone.Values, string.IsNullOrWhiteSpace);
    }

    /// <summary>A row of which there may be one for each contact must not be moved beside its like.</summary>
    [Fact]
    public async Task What_is_unique_for_a_contact_is_moved_once()
    {
        using var crm = await TestCrm.OpenAsync();
        foreach (var reference in MergeReference.All)
        {
            var unique = crm
                .Database.Model.FindEntityType(reference.Entity)!
                .GetIndexes()
                .Any(i => i.IsUnique && i.Properties.Any(p => p.Name == reference.Column));
            Assert.True(
                !unique || reference.Treatment is MergeTreatment.MoveOnce or MergeTreatment.Computed,
                reference.Entity.Name
            );
        }
    }
}
