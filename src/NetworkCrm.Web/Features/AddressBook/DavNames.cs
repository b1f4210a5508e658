using System.Xml.Linq;

namespace NetworkCrm.Web.Features.AddressBook;

/// <summary>The names that WebDAV and CardDAV use, and the addresses under which they are found here.</summary>
internal static class DavNames
{
    public const string Root = "/dav/";
    public const string Principal = "/dav/principals/me/";
    public const string Home = "/dav/books/";
    public const string Book = "/dav/books/contacts/";

    public static readonly XNamespace Dav = "DAV:";
    public static readonly XNamespace Card = "urn:ietf:params:xml:ns:carddav";
    public static readonly XNamespace Apple = "http://calendarserver.org/ns/";

    public static readonly XName AddressData = Card + "address-data";
    public static readonly XName GetEtag = Dav + "getetag";
}
