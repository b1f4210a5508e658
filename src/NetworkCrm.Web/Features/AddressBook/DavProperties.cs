using System.Xml.Linq;
using NetworkCrm.Data.Syncing;
using static NetworkCrm.Web.Features.AddressBook.DavNames;

namespace NetworkCrm.Web.Features.AddressBook;

/// <summary>What each resource says of itself (RFC 4918, 15; RFC 3744, 5; RFC 6352, 6 and 7; RFC 6578, 4).</summary>
/// <param name="basePath">What stands before every path of ours.</param>
internal sealed class DavProperties(string basePath)
{
    private static readonly XName[] Reports =
    [
        Card + "addressbook-multiget",
        Card + "addressbook-query",
        Dav + "sync-collection",
    ];

    public string Path(string path) => basePath + path;

    /// <summary>The address of a card.</summary>
    public string Path(SyncedCard card) => Path(Book + Uri.EscapeDataString(card.Name));

    /// <summary>Of the root, the principal and the home: those three differ by their kind alone.</summary>
    public IEnumerable<XElement> Of(string path, string name)
    {
        yield return new XElement(
            Dav + "resourcetype",
            new XElement(Dav + "collection"),
            path == Principal ? new XElement(Dav + "principal") : null
        );
        yield return new XElement(Dav + "displayname", name);
        foreach (var property in Everywhere())
            yield return property;
        if (path == Principal)
            yield return Href(Dav + "principal-URL", Principal);
        yield return Href(Card + "addressbook-home-set", Home);
        yield return new XElement(Dav + "supported-report-set");
    }

    public IEnumerable<XElement> OfBook(string name, string token)
    {
        yield return new XElement(
            Dav + "resourcetype",
            new XElement(Dav + "collection"),
            new XElement(Card + "addressbook")
        );
        yield return new XElement(Dav + "displayname", name);
        foreach (var property in Everywhere())
            yield return property;
        yield return new XElement(Card + "addressbook-description", name);
        yield return new XElement(
            Card + "supported-address-data",
            new XElement(
                Card + "address-data-type",
                new XAttribute("content-type", "text/vcard"),
                new XAttribute("version", "3.0")
            )
        );
        yield return new XElement(Card + "max-resource-size", CardStore.LongestCard);
        yield return new XElement(
            Dav + "supported-report-set",
            Reports.Select(r => new XElement(Dav + "supported-report", new XElement(Dav + "report", new XElement(r))))
        );
        yield return new XElement(Dav + "sync-token", token);
        yield return new XElement(Apple + "getctag", token);
    }

    /// <param name="text">What it says; null where that was not asked for.</param>
    public IEnumerable<XElement> OfCard(string etag, string? text)
    {
        yield return new XElement(GetEtag, etag);
        yield return new XElement(Dav + "resourcetype");
        yield return new XElement(Dav + "getcontenttype", "text/vcard; charset=utf-8");
        foreach (var property in Everywhere())
            yield return property;
        if (text is not null)
            yield return new XElement(AddressData, text);
    }

    private IEnumerable<XElement> Everywhere()
    {
        yield return Href(Dav + "current-user-principal", Principal);
        yield return Href(Dav + "owner", Principal);
        yield return Href(Dav + "principal-collection-set", "/dav/principals/");
        yield return new XElement(
            Dav + "current-user-privilege-set",
            new[] { "read", "write", "write-content", "bind", "unbind", "read-current-user-privilege-set" }.Select(
                p => new XElement(Dav + "privilege", new XElement(Dav + p))
            )
        );
    }

    private XElement Href(XName name, string path) => new(name, new XElement(Dav + "href", Path(path)));
}
