using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NetworkCrm.Web.Features.AddressBook;

/// <summary>A request that cannot be done, in the words and the status that say so.</summary>
/// <param name="condition">The precondition that failed, as an element of the answer (RFC 4918, 16).</param>
internal sealed class DavException(int status, string message, XElement? condition = null) : Exception(message)
{
    public int Status => status;

    public XElement? Condition => condition;
}

/// <summary>Reads what a request says. Nothing outside of it is ever fetched, and no entity is expanded.</summary>
internal static class DavBody
{
    private const int LongestXml = 8_000_000;
    private const int Deepest = 64;

    /// <summary>The element that the body is; null where there is no body.</summary>
    /// <exception cref="DavException">It is no XML, says more than it may, or declares a document type.</exception>
    public static async Task<XElement?> XmlAsync(HttpRequest request, CancellationToken ct)
    {
        using var body = await BytesAsync(request, LongestXml, ct);
        if (body.Length == 0)
            return null;
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LongestXml,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using (var look = XmlReader.Create(body, settings))
                while (look.Read())
                    if (look.Depth > Deepest)
                        throw new DavException(StatusCodes.Status400BadRequest, "The XML is nested too deep.");
            body.Position = 0;
            using var reader = XmlReader.Create(body, settings);
            return XElement.Load(reader);
        }
        catch (XmlException e)
        {
            throw new DavException(StatusCodes.Status400BadRequest, $"The body is no XML that is read: {e.Message}");
        }
    }

    /// <summary>The text of the body.</summary>
    /// <exception cref="DavException">It is longer, or no UTF-8.</exception>
    public static async Task<string> TextAsync(
        HttpRequest request,
        int longest,
        XElement tooLarge,
        CancellationToken ct
    )
    {
        try
        {
            using var body = await BytesAsync(request, longest, ct);
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body.GetBuffer(), 0, (int)body.Length);
        }
        catch (DecoderFallbackException)
        {
            throw new DavException(StatusCodes.Status400BadRequest, "The card is not written in UTF-8.");
        }
        catch (DavException e) when (e.Status == StatusCodes.Status413PayloadTooLarge)
        {
            throw new DavException(StatusCodes.Status403Forbidden, e.Message, tooLarge);
        }
    }

    private static async Task<MemoryStream> BytesAsync(HttpRequest request, int longest, CancellationToken ct)
    {
        var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, ct)) > 0)
        {
            if (body.Length + read > longest)
                throw new DavException(
                    StatusCodes.Status413PayloadTooLarge,
                    $"The body is longer than {longest} bytes."
                );
            body.Write(buffer, 0, read);
        }

        body.Position = 0;
        return body;
    }
}
