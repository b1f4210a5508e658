using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>Everybody a calendar names: those in the book under the name that they have there.</summary>
/// <param name="after">How many rows stand before theirs.</param>
internal sealed class ICalPeople(int after, ImportOptions options)
{
    private static readonly ColumnMapping[] Columned =
    [
        new(0, "", ContactField.FullName),
        new(1, "", ContactField.Email),
    ];

    private readonly Lazy<KnownPeople?> _known = new(() => options.People?.Invoke());
    private readonly Dictionary<string, Person> _byKey = new(StringComparer.Ordinal);
    private readonly List<Person> _people = [];

    /// <summary>The row of somebody who was invited.</summary>
    public int Of(ICalAttendee attendee)
    {
        if (!_byKey.TryGetValue(attendee.Key, out var person))
            person = Add(attendee);
        person.IsMet = true;
        return person.Row;
    }

    private Person Add(ICalAttendee attendee)
    {
        var known = attendee.Email.Length == 0 ? null : _known.Value?.ByEmail(attendee.Email);
        var name = known ?? attendee.Name;
        // Once by an address, and once in a title or with a birthday: one person.
        if (name.Length > 0 && _byKey.TryGetValue(Key(name), out var person) && person.Email.Length == 0)
            person.Email = attendee.Email;
        else
            person = Add(name, attendee.Email);
        person.IsKnown |= known is not null;
        return _byKey[attendee.Key] = person;
    }

    /// <summary>The rows of those in the book whom a title names.</summary>
    public IEnumerable<int> Named(string title)
    {
        foreach (var name in _known.Value?.In(title) ?? [])
        {
            var person = ByName(name);
            (person.IsKnown, person.IsMet) = (true, true);
            yield return person.Row;
        }
    }

    public void Birthday(string name, AnnualDate day)
    {
        var known = _known.Value?.In(name) is [var one] ? one : null;
        var person = ByName(known ?? name);
        person.IsKnown |= known is not null;
        if (person.Birthday is not { Year: not null })
            person.Birthday = day;
    }

    public string NameOf(int row) =>
        _people[row - after - 1] is { Name.Length: > 0 } person ? person.Name : _people[row - after - 1].Email;

    public IEnumerable<ImportRow> Rows()
    {
        var builder = new RowBuilder(
            Columned,
            namesWithoutPerson: true,
            DateOrder.DayFirst,
            options,
            new HashSet<int>()
        );
        foreach (var person in _people)
        {
            var row = builder.Build(person.Row, [person.Name, person.Email]);
            yield return row?.Contact is { } contact
                ? row with
                {
                    Contact = contact with { Birthday = person.IsApart ? null : person.Birthday },
                }
                : row ?? new ImportRow(person.Row, null, RowError.Of(person.Row, "no-name"));
        }

        var last = after + _people.Count;
        foreach (var person in _people.Where(p => p.IsApart))
            if (builder.Build(++last, [person.Name, ""]) is { Contact: { } contact } row)
                yield return row with
                {
                    Contact = contact with { Birthday = person.Birthday },
                };
    }

    private Person ByName(string name) => _byKey.TryGetValue(Key(name), out var person) ? person : Add(name, "");

    private Person Add(string name, string email)
    {
        var person = new Person(after + _people.Count + 1, name) { Email = email };
        _people.Add(person);
        if (name.Length > 0)
            _byKey.TryAdd(Key(name), person);
        return person;
    }

    private static string Key(string name) => "name:" + MatchKeys.Name(name);

    private sealed class Person(int row, string name)
    {
        public int Row => row;

        public string Name => name;

        public string Email { get; set; } = "";

        public AnnualDate? Birthday { get; set; }

        public bool IsMet { get; set; }

        /// <summary>The book has them.</summary>
        public bool IsKnown { get; set; }

        /// <summary>What is known of them is a row of its own: whether it is taken or not, one met them.</summary>
        public bool IsApart => IsKnown && IsMet && Birthday is not null;
    }
}
