using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.Owners;

namespace NetworkCrm.Data.Mapping;

internal sealed class NetworkEventMapping : IEntityTypeConfiguration<NetworkEvent>
{
    public void Configure(EntityTypeBuilder<NetworkEvent> builder)
    {
        builder.Owned();
        builder.HasOne<Owner>().WithMany().HasForeignKey(e => e.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Navigation(e => e.Guests).HasField("guests");
        builder.HasIndex(e => new { e.OwnerId, e.Uid }).IsUnique();
        builder.HasIndex(e => new { e.OwnerId, e.On });
    }
}

internal sealed class EventGuestMapping : IEntityTypeConfiguration<EventGuest>
{
    public void Configure(EntityTypeBuilder<EventGuest> builder)
    {
        builder.Owned();
        builder.OfContact();
        builder
            .HasOne<NetworkEvent>()
            .WithMany(e => e.Guests)
            .HasForeignKey(g => new { g.OwnerId, g.EventId })
            .HasPrincipalKey(e => new { e.OwnerId, e.Id })
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(g => new
            {
                g.OwnerId,
                g.EventId,
                g.ContactId,
            })
            .IsUnique();
        builder.HasIndex(g => new
        {
            g.OwnerId,
            g.ContactId,
            g.EventId,
        });
    }
}
