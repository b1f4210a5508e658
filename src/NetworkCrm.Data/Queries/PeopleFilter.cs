using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;

namespace NetworkCrm.Data.Queries;

public enum PeopleSort
{
    Name,
    LastContact,
    Rhythm,
}

/// <summary>
/// What the People page shows; it lives in the URL, so that a link or the back button brings it again.
/// </summary>
public sealed record PeopleFilter
{
    public string? Text { get; init; }

    public Circle? Circle { get; init; }

    public Sphere? Sphere { get; init; }

    public string? Tag { get; init; }

    /// <summary>Only those who move in this world: an industry, a city, a community, a company.</summary>
    public string? World { get; init; }

    /// <summary>Which kind of world it is, where a city and a community have one name; null takes any.</summary>
    public WorldKind? WorldKind { get; init; }

    /// <summary>
    /// Only those of whom this field of the owner's says <see cref="FieldValue"/>, lies from <see cref="FieldFrom"/> to
    /// <see cref="FieldTo"/>, or says anything.
    /// </summary>
    public Guid? Field { get; init; }

    /// <summary>A part of a text or of a link; all of what others hold.</summary>
    public string? FieldValue { get; init; }

    /// <summary>A number or a date as typed, itself within the range.</summary>
    public string? FieldFrom { get; init; }

    public string? FieldTo { get; init; }

    /// <summary>Only those with such a relation: to <see cref="RelatedTo"/>, or to anybody.</summary>
    public RelatedBy? Relation { get; init; }

    /// <summary>Only those related to this contact.</summary>
    public Guid? RelatedTo { get; init; }

    /// <summary>Only those going quiet.</summary>
    public bool Quiet { get; init; }

    /// <summary>Only those with no open follow-up.</summary>
    public bool NoNextStep { get; init; }

    /// <summary>Only those with an open promise, either way.</summary>
    public bool Promised { get; init; }

    /// <summary>Only ties of a kind.</summary>
    public TieFilter? Tie { get; init; }

    public ContactState State { get; init; }

    public PeopleSort Sort { get; init; }

    /// <summary>Everybody of one state: nothing narrows it.</summary>
    public bool IsWhole => this == new PeopleFilter { Sort = Sort, State = State };

    public bool IsPlain => this == new PeopleFilter { Sort = Sort };

    /// <summary>Takes a world and a field along, as the URL has them.</summary>
    public PeopleFilter With(
        string? world,
        string? field,
        string? value,
        string? from = null,
        string? to = null,
        string? kind = null
    ) =>
        this with
        {
            World = string.IsNullOrWhiteSpace(world) ? null : world,
            WorldKind = string.IsNullOrWhiteSpace(world) ? null : Named<WorldKind>(kind),
            Field = Guid.TryParse(field, out var uid) ? uid : null,
            FieldValue = string.IsNullOrWhiteSpace(value) ? null : value,
            FieldFrom = CustomReading.Bound(from) is null ? null : from,
            FieldTo = CustomReading.Bound(to) is null ? null : to,
        };

    /// <summary>Takes a relation along, as the URL has it.</summary>
    public PeopleFilter Related(string? relation, string? to) =>
        this with
        {
            Relation = Named<RelatedBy>(relation),
            RelatedTo = Guid.TryParse(to, out var uid) ? uid : null,
        };

    public static PeopleFilter Read(
        string? text,
        string? circle,
        string? sphere,
        string? tag,
        string? only,
        string? state,
        string? sort
    ) =>
        new()
        {
            Text =
                string.IsNullOrWhiteSpace(text) ? null
                : text.Trim() is { Length: > 100 } longer ? longer[..100]
                : text.Trim(),
            Circle = Named<Circle>(circle),
            Sphere = Named<Sphere>(sphere),
            Tag = string.IsNullOrWhiteSpace(tag) ? null : tag,
            Quiet = only == "quiet",
            NoNextStep = only == "no-next-step",
            Promised = only == "promises",
            Tie = Named<TieFilter>(only),
            State = Named<ContactState>(state) ?? ContactState.Listed,
            Sort = Named<PeopleSort>(sort) ?? PeopleSort.Name,
        };

    /// <summary>What an address asks for.</summary>
    public static PeopleFilter Of(string uri) => OfQuery(new Uri(uri).Query);

    /// <summary>What the query of an address asks for; what is not known of it is passed over.</summary>
    public static PeopleFilter OfQuery(string text)
    {
        var query = QueryHelpers.ParseQuery(text);
        string? Said(string key) => query.TryGetValue(key, out var values) ? values[0] : null;
        return Read(Said("q"), Said("circle"), Said("sphere"), Said("tag"), Said("only"), Said("state"), Said("sort"))
            .With(Said("world"), Said("field"), Said("value"), Said("from"), Said("to"), Said("kind"))
            .Related(Said("relation"), Said("related"));
    }

    /// <summary>The address of a contact, which remembers among whom they were found.</summary>
    public string Href(Guid uid) => Asked($"people/{uid}");

    /// <summary>The address of all that it finds.</summary>
    public string Href() => Asked("people");

    private string Asked(string path) =>
        QueryHelpers.AddQueryString(
            path,
            Query()
                .Where(part => part.Value is not null)
                .Select(part => KeyValuePair.Create(part.Key, (string?)part.Value))
        );

    /// <summary>The parts of the URL's query; null leaves a part out.</summary>
    public IReadOnlyDictionary<string, object?> Query() =>
        new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["q"] = Text,
            ["circle"] = Lower(Circle),
            ["sphere"] = Lower(Sphere),
            ["tag"] = Tag,
            ["world"] = World,
            ["kind"] = World is null ? null : Lower(WorldKind),
            ["field"] = Field?.ToString(),
            ["value"] = Field is null ? null : FieldValue,
            ["from"] = Field is null ? null : FieldFrom,
            ["to"] = Field is null ? null : FieldTo,
            ["relation"] = Lower(Relation),
            ["related"] = RelatedTo?.ToString(),
            ["only"] =
                Quiet ? "quiet"
                : NoNextStep ? "no-next-step"
                : Promised ? "promises"
                : Lower(Tie),
            ["state"] = State == ContactState.Listed ? null : Lower<ContactState>(State),
            ["sort"] = Sort == PeopleSort.Name ? null : Lower<PeopleSort>(Sort),
        };

    private static T? Named<T>(string? text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value)
        && Enum.IsDefined(value)
        && !int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
            ? value
            : null;

    private static string? Lower<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();
}
