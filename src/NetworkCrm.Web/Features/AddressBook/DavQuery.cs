using System.Xml.Linq;
using NetworkCrm.Core.AddressBook;
using static NetworkCrm.Web.Features.AddressBook.DavNames;

namespace NetworkCrm.Web.Features.AddressBook;

/// <summary>The filter of an <c>addressbook-query</c> (RFC 6352, 10.5).</summary>
internal static class DavQuery
{
    /// <exception cref="DavException">It asks for what is not known.</exception>
    public static CardFilter Filter(XElement query)
    {
        if (query.Element(Card + "filter") is not { } filter)
            throw Unknown("An addressbook-query needs a filter.");
        return new CardFilter(IsAll(filter), [.. filter.Elements(Card + "prop-filter").Select(Property)]);
    }

    private static PropertyFilter Property(XElement filter) =>
        new(
            Name(filter),
            filter.Element(Card + "is-not-defined") is not null,
            IsAll(filter),
            [.. filter.Elements(Card + "text-match").Select(Match)],
            [
                .. filter
                    .Elements(Card + "param-filter")
                    .Select(p => new ParameterFilter(
                        Name(p),
                        p.Element(Card + "is-not-defined") is not null,
                        p.Element(Card + "text-match") is { } match ? Match(match) : null
                    )),
            ]
        );

    private static TextMatch Match(XElement match)
    {
        var collation = (string?)match.Attribute("collation") ?? "i;unicode-casemap";
        if (collation is not ("i;unicode-casemap" or "i;ascii-casemap" or "default"))
            throw new DavException(
                StatusCodes.Status403Forbidden,
                $"The collation {collation} is not known.",
                new XElement(Card + "supported-collation")
            );
        var kind = (string?)match.Attribute("match-type") switch
        {
            null or "contains" => TextMatchKind.Contains,
            "equals" => TextMatchKind.Equals,
            "starts-with" => TextMatchKind.StartsWith,
            "ends-with" => TextMatchKind.EndsWith,
            var other => throw Unknown($"The match-type {other} is not known."),
        };
        return new TextMatch(match.Value, kind, (string?)match.Attribute("negate-condition") == "yes");
    }

    private static string Name(XElement filter) =>
        (string?)filter.Attribute("name") is { Length: > 0 } name ? name : throw Unknown("A filter needs a name.");

    private static bool IsAll(XElement filter) => (string?)filter.Attribute("test") == "allof";

    private static DavException Unknown(string message) =>
        new(StatusCodes.Status400BadRequest, message, new XElement(Card + "supported-filter"));
}
