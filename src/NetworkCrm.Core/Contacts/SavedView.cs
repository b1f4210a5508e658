namespace NetworkCrm.Core.Contacts;

/// <summary>A filter of the People page that the owner keeps under a name.</summary>
public sealed class SavedView
{
    public const int NameMax = 60;

    public const int QueryMax = 1500;

    /// <summary>So many fit into one row to choose from.</summary>
    public const int Most = 30;

    private SavedView() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public Guid Uid { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>
    /// The query of its address, without the question mark. What a later version does not know of it is passed over.
    /// </summary>
    public string Query { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <param name="uid">Made once, so that a double click keeps one.</param>
    /// <exception cref="ArgumentException">It has no name, or its query is too long.</exception>
    public static SavedView Keep(long ownerId, Guid uid, string name, string query, DateTimeOffset now)
    {
        if (query.Length > QueryMax)
            throw new ArgumentException("The query is too long.", nameof(query));
        var view = new SavedView
        {
            OwnerId = ownerId,
            Uid = uid,
            Query = query,
            CreatedAt = now,
        };
        view.Rename(name);
        return view;
    }

    /// <exception cref="ArgumentException">It has no name.</exception>
    public void Rename(string name) =>
        Name = ContactCleaning.Line(name, NameMax) ?? throw new ArgumentException("A view needs a name.", nameof(name));
}
