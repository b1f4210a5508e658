using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Data;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Demo;

/// <summary>The rows of a demo, each through one prepared statement, with ids given out by the caller.</summary>
internal sealed class DemoRows(CrmDbContext db) : IDisposable
{
    private readonly EntityInsert<Contact> contact = new(db, "Id");
    private readonly EntityInsert<ContactMethod> method = new(db, "ContactId", generated: true);
    private readonly EntityInsert<ContactWorld> world = new(db, "ContactId", generated: true);
    private readonly EntityInsert<ContactTag> tag = new(db, "ContactId", generated: true);
    private readonly EntityInsert<Interaction> interaction = new(db, "Id");
    private readonly EntityInsert<Exchange> exchange = new(db, "InteractionId", generated: true);
    private readonly EntityInsert<Participant> participant = new(db, "InteractionId", generated: true);
    private readonly EntityInsert<LearnedFact> fact = new(db, "InteractionId", generated: true);
    private readonly EntityInsert<Promise> promise = new(db, "ContactId", generated: true);
    private readonly EntityInsert<FollowUp> followUp = new(db, "ContactId", generated: true);

    public void Add(long id, Contact added)
    {
        contact.Run(id, added);
        method.Run(id, added.Methods);
        world.Run(id, added.Worlds);
        tag.Run(id, added.Tags);
    }

    public void Add(long id, Interaction added)
    {
        interaction.Run(id, added);
        exchange.Run(id, added.Exchanges);
        participant.Run(id, added.Participants);
        fact.Run(id, added.Facts);
    }

    public void Add(Promise added) => promise.Run(added.ContactId, added);

    public void Add(FollowUp added) => followUp.Run(added.ContactId, added);

    public void Dispose()
    {
        contact.Dispose();
        method.Dispose();
        world.Dispose();
        tag.Dispose();
        interaction.Dispose();
        exchange.Dispose();
        participant.Dispose();
        fact.Dispose();
        promise.Dispose();
        followUp.Dispose();
    }
}
