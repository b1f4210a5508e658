using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Data.Workflows;

/// <summary>One thing that is done to many contacts at once, and how it is taken back from each.</summary>
public abstract record BulkAct
{
    /// <summary>Whether methods, tags and worlds have to be at hand.</summary>
    internal virtual bool NeedsWhole => false;

    /// <summary>Changes one contact.</summary>
    /// <returns>What it had before; null where nothing is to be changed.</returns>
    internal abstract BulkBefore? Apply(Contact contact, DateOnly today, DateTimeOffset now);

    /// <summary>Whether the contact still has what this act gave it.</summary>
    internal abstract bool Stands(Contact contact, BulkBefore before);

    /// <summary>Gives one contact back what it had.</summary>
    internal abstract void TakeBack(Contact contact, BulkBefore before, DateTimeOffset now);

    /// <summary>Into a circle; null takes them out of any.</summary>
    /// <param name="OnlyWithout">Whoever has a circle by now keeps it.</param>
    public sealed record ToCircle(Circle? Circle, bool OnlyWithout = false) : BulkAct
    {
        internal override BulkBefore? Apply(Contact contact, DateOnly today, DateTimeOffset now)
        {
            if (contact.Circle == Circle || (OnlyWithout && contact.Circle is not null))
                return null;
            var before = new BulkBefore(contact.Id) { Circle = contact.Circle };
            contact.MoveTo(Circle, today, now);
            return before;
        }

        internal override bool Stands(Contact contact, BulkBefore before) => contact.Circle == Circle;

        internal override void TakeBack(Contact contact, BulkBefore before, DateTimeOffset now) =>
            contact.MoveBack(before.Circle, now);
    }

    /// <summary>Into a part of life; null takes them out of any.</summary>
    public sealed record ToSphere(Sphere? Sphere) : BulkAct
    {
        internal override BulkBefore? Apply(Contact contact, DateOnly today, DateTimeOffset now)
        {
            if (contact.Sphere == Sphere)
                return null;
            var before = new BulkBefore(contact.Id) { Sphere = contact.Sphere };
            contact.PutInto(Sphere, now);
            return before;
        }

        internal override bool Stands(Contact contact, BulkBefore before) => contact.Sphere == Sphere;

        internal override void TakeBack(Contact contact, BulkBefore before, DateTimeOffset now) =>
            contact.PutInto(before.Sphere, now);
    }

    public sealed record AddTag(string Name) : BulkAct
    {
        internal override bool NeedsWhole => true;

        internal override BulkBefore? Apply(Contact contact, DateOnly today, DateTimeOffset now)
        {
            var before = new BulkBefore(contact.Id) { WasOfCommunity = contact.IsOfCommunity(Name) };
            return contact.AddTag(Name, now) ? before : null;
        }

        internal override bool Stands(Contact contact, BulkBefore before) => contact.HasTag(Name);

        internal override void TakeBack(Contact contact, BulkBefore before, DateTimeOffset now) =>
            contact.RemoveTag(Name, now, before.WasOfCommunity);
    }

    public sealed record RemoveTag(string Name) : BulkAct
    {
        internal override bool NeedsWhole => true;

        internal override BulkBefore? Apply(Contact contact, DateOnly today, DateTimeOffset now)
        {
            var folded = TextFold.Fold(Name);
            var place = contact.Tags.TakeWhile(t => t.Folded != folded).Count();
            return contact.RemoveTag(Name, now) is { } written
                ? new BulkBefore(contact.Id) { Tag = written, TagPlace = place }
                : null;
        }

        internal override bool Stands(Contact contact, BulkBefore before) =>
            !contact.HasTag(Name) && contact.Tags.Count < Contact.MaxTags;

        internal override void TakeBack(Contact contact, BulkBefore before, DateTimeOffset now) =>
            contact.AddTag(before.Tag!, now, before.TagPlace);
    }

    /// <summary>Into the archive, or out of it; whoever is in the trash or has died stays there.</summary>
    public sealed record Archive(bool Archived) : BulkAct
    {
        private ContactState From => Archived ? ContactState.Listed : ContactState.Archived;

        private ContactState To => Archived ? ContactState.Archived : ContactState.Listed;

        internal override BulkBefore? Apply(Contact contact, DateOnly today, DateTimeOffset now)
        {
            if (contact.State != From)
                return null;
            contact.Archive(Archived, now);
            return new BulkBefore(contact.Id);
        }

        internal override bool Stands(Contact contact, BulkBefore before) => contact.State == To;

        internal override void TakeBack(Contact contact, BulkBefore before, DateTimeOffset now) =>
            contact.Archive(!Archived, now);
    }
}

/// <summary>What one contact had before.</summary>
public sealed record BulkBefore(long ContactId)
{
    public Circle? Circle { get; init; }

    /// <summary>The id of the move between circles that was noted.</summary>
    public long? Move { get; init; }

    public Sphere? Sphere { get; init; }

    /// <summary>The tag as it was written.</summary>
    public string? Tag { get; init; }

    /// <summary>How many of their tags stood before it.</summary>
    public int TagPlace { get; init; }

    /// <summary>Whether the community of the tag's name was one of their worlds before the tag.</summary>
    public bool WasOfCommunity { get; init; }
}
