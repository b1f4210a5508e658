using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NetworkCrm.Web.Features.AddressBook;

/// <summary>Writes a multistatus answer (RFC 4918, 13) as it is read, one resource after the other.</summary>
internal sealed class DavAnswer : IDisposable
{
    private readonly XmlWriter xml;
    private readonly BufferedStream buffer;

    public DavAnswer(Stream to)
    {
        buffer = new BufferedStream(to, 64 * 1024);
        xml = XmlWriter.Create(
            buffer,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(false),
                CloseOutput = false,
                CheckCharacters = false,
            }
        );
        xml.WriteStartDocument();
        xml.WriteStartElement("d", "multistatus", DavNames.Dav.NamespaceName);
        xml.WriteAttributeString("xmlns", "card", null, DavNames.Card.NamespaceName);
        xml.WriteAttributeString("xmlns", "cs", null, DavNames.Apple.NamespaceName);
    }

    /// <summary>One resource with what was asked of it.</summary>
    /// <param name="found">Its properties.</param>
    /// <param name="missing">Those it does not have.</param>
    /// <param name="status">Of the missing.</param>
    public void Resource(
        string href,
        IEnumerable<XElement> found,
        IReadOnlyCollection<XName> missing,
        int status = StatusCodes.Status404NotFound
    )
    {
        xml.WriteStartElement("response", DavNames.Dav.NamespaceName);
        Href(href);
        var properties = found.ToList();
        if (properties.Count > 0 || missing.Count == 0)
            PropStat(properties, StatusCodes.Status200OK);
        if (missing.Count > 0)
            PropStat([.. missing.Select(n => new XElement(n))], status);
        xml.WriteEndElement();
    }

    /// <summary>A resource that is not there.</summary>
    public void Missing(string href)
    {
        xml.WriteStartElement("response", DavNames.Dav.NamespaceName);
        Href(href);
        Status(StatusCodes.Status404NotFound);
        xml.WriteEndElement();
    }

    public void SyncToken(string token) => xml.WriteElementString("sync-token", DavNames.Dav.NamespaceName, token);

    public void Dispose()
    {
        xml.WriteEndElement();
        xml.WriteEndDocument();
        xml.Dispose();
        buffer.Flush();
    }

    private void Href(string href) => xml.WriteElementString("href", DavNames.Dav.NamespaceName, href);

    private void PropStat(IReadOnlyCollection<XElement> properties, int status)
    {
        xml.WriteStartElement("propstat", DavNames.Dav.NamespaceName);
        xml.WriteStartElement("prop", DavNames.Dav.NamespaceName);
        foreach (var property in properties)
            property.WriteTo(xml);
        xml.WriteEndElement();
        Status(status);
        xml.WriteEndElement();
    }

    private void Status(int status) =>
        xml.WriteElementString(
            "status",
            DavNames.Dav.NamespaceName,
            $"HTTP/1.1 {status} {Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status)}"
        );
}
