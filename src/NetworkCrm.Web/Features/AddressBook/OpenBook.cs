using System.Globalization;
using NetworkCrm.Core.AddressBook;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Data.Syncing;

namespace NetworkCrm.Web.Features.AddressBook;

/// <summary>The address book of one owner at one moment.</summary>
internal sealed class OpenBook(OwnerSqlReader reads, string region)
{
    /// <summary>How a token begins; what follows it is the book's epoch and count.</summary>
    private const string TokenPrefix = "urn:networkcrm:sync:";

    private SyncedBook? book;

    private SyncedBook Book => book ??= SyncRows.Book(reads);

    /// <summary>What a phone asks with next time, to be told of what changed since alone.</summary>
    public string Token => string.Create(CultureInfo.InvariantCulture, $"{TokenPrefix}{Book.Epoch}:{Book.Seq}");

    public static string Tag(string epoch, long seq) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{epoch}-{seq}\"");

    /// <summary>The ETag of a card, with its quotation marks.</summary>
    public string Tag(SyncedCard card) => Tag(Book.Epoch, card.Seq);

    /// <summary>What changed since; null where the token is none of this book's.</summary>
    public IReadOnlyList<SyncedCard>? Since(string token)
    {
        if (token.Length == 0)
            return SyncRows.Since(reads, 0);
        return
            token.StartsWith($"{TokenPrefix}{Book.Epoch}:", StringComparison.Ordinal)
            && long.TryParse(
                token.AsSpan(token.LastIndexOf(':') + 1),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var seq
            )
            && seq <= Book.Seq
            ? SyncRows.Since(reads, Math.Max(seq, 1))
            : null;
    }

    public IReadOnlyList<SyncedCard> All() => SyncRows.Since(reads, 0);

    public IEnumerable<(string Name, SyncedCard? Card)> Named(IEnumerable<string> names) =>
        SyncRows.Named(reads, names);

    /// <summary>Cards with what they say, not in any order.</summary>
    public IEnumerable<(SyncedCard Card, string Text)> Read(IEnumerable<SyncedCard> cards) =>
        SyncRows.Read(reads, cards).Select(c => (c.Card, ContactCard.Write(c.Contact, c.Kept, c.Jpeg, region)));

    /// <summary>One card; null where there is none of that name.</summary>
    public (string Etag, string Text)? Find(string name) =>
        SyncRows.Find(reads, name) is { State: SyncState.Listed } card
        && Read([card]).Select(c => c.Text).FirstOrDefault() is { } text
            ? (Tag(card), text)
            : null;
}
