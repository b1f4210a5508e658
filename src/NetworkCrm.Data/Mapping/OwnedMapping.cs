using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Data.Mapping;

/// <summary>What every owned table has in common.</summary>
internal static class OwnedMapping
{
    /// <summary>The alternate key (OwnerId, Id) that foreign keys carry, so that the database itself refuses a row that points across owners.</summary>
    public static void Owned<T>(this EntityTypeBuilder<T> entity)
        where T : class
    {
        entity.HasKey("Id");
        entity.HasAlternateKey("OwnerId", "Id");
    }

    /// <summary>Belongs to a contact of the same owner and goes with it.</summary>
    public static void OfContact<T>(this EntityTypeBuilder<T> entity, Expression<Func<Contact, IEnumerable<T>?>>? navigation = null)
        where T : class
    {
        var many = navigation is null ? entity.HasOne<Contact>().WithMany() : entity.HasOne<Contact>().WithMany(navigation);
        many.HasForeignKey("OwnerId", "ContactId").HasPrincipalKey(c => new { c.OwnerId, c.Id }).OnDelete(DeleteBehavior.Cascade);
    }
}
