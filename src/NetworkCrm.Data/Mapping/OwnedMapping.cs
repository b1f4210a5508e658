using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Owners;

namespace NetworkCrm.Data.Mapping;

/// <summary>What every owned table has in common.</summary>
internal static class OwnedMapping
{
    /// <summary>
    /// The alternate key (OwnerId, Id) that foreign keys carry, so that the database itself refuses a row that points
    /// across owners.
    /// </summary>
    public static void Owned<T>(this EntityTypeBuilder<T> entity)
        where T : class
    {
        entity.HasKey("Id");
        entity.HasAlternateKey("OwnerId", "Id");
    }

    /// <summary>Belongs to a contact of the same owner and goes with it.</summary>
    public static void OfContact<T>(
        this EntityTypeBuilder<T> entity,
        Expression<Func<Contact, IEnumerable<T>?>>? navigation = null
    )
        where T : class
    {
        var many = navigation is null
            ? entity.HasOne<Contact>().WithMany()
            : entity.HasOne<Contact>().WithMany(navigation);
        many.HasForeignKey("OwnerId", "ContactId")
            .HasPrincipalKey(c => new { c.OwnerId, c.Id })
            .OnDelete(DeleteBehavior.Cascade);
    }

    /// <summary>Belongs to an owner and goes with them.</summary>
    public static void OfOwner<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasOne<Owner>().WithMany().HasForeignKey("OwnerId").OnDelete(DeleteBehavior.Cascade);

    /// <summary>Goes with a contact named by another column.</summary>
    public static void AlsoOfContact<T>(this EntityTypeBuilder<T> entity, string column)
        where T : class =>
        entity
            .HasOne<Contact>()
            .WithMany()
            .HasForeignKey("OwnerId", column)
            .HasPrincipalKey(c => new { c.OwnerId, c.Id })
            .OnDelete(DeleteBehavior.Cascade);
}
