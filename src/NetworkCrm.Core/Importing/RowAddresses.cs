namespace NetworkCrm.Core.Importing;

/// <summary>
/// The addresses of one row, each by itself: parts of the office and of the home are never put together.
/// </summary>
internal sealed class RowAddresses
{
    private readonly List<(string Group, string Header, ContactField Field, string Text)> _parts = [];

    public void Clear() => _parts.Clear();

    public void Add(string group, string header, ContactField field, string text) =>
        _parts.Add((group, header, field, text));

    /// <summary>
    /// Puts each address together. The first that says anything is the contact's (programs write the one of business
    /// first where it is the main one); the others are noted, so that nothing of them is lost.
    /// </summary>
    /// <returns>The address, and the city of the same one; null for what is not told.</returns>
    public (string? Address, string? City) Settle(Action<string?, string> note)
    {
        if (_parts.Count == 0)
            return (null, null);
        // An address of its own with no group belongs to the first: "Straße" and "Ort privat" say one.
        var groups = _parts.Select(p => p.Group).Distinct().ToList();
        var chosen = groups.Find(g => Whole(g) is not null) ?? groups[0];
        if (groups is ["", _] && Whole("") is null)
            chosen = groups[1];
        var (address, city) = (
            Whole(chosen),
            Part(chosen, ContactField.City) ?? (groups.Contains("") ? Part("", ContactField.City) : null)
        );
        foreach (var group in groups.Where(g => g != chosen))
        {
            var other = Whole(group) ?? Part(group, ContactField.City);
            if (city is null && Whole(group) is null)
                city = other;
            else if (other is not null && other != address && other != city)
                note(_parts.Find(p => p.Group == group).Header, other);
        }

        return (
            address,
            city ?? Part(groups.Find(g => Part(g, ContactField.City) is not null) ?? chosen, ContactField.City)
        );
    }

    private string? Whole(string group)
    {
        var written = string.Join(
            ", ",
            _parts.Where(p => p.Group == group && p.Field == ContactField.Address).Select(p => p.Text).Distinct()
        );
        if (written.Length > 0)
            return written;
        var street = string.Join(
            ' ',
            _parts.Where(p => p.Group == group && p.Field == ContactField.Street).Select(p => p.Text).Distinct()
        );
        var region = string.Join(
            ' ',
            new[] { Part(group, ContactField.Region), Part(group, ContactField.PostalCode) }.OfType<string>()
        );
        if (street.Length == 0 && region.Length == 0)
            return null;
        return string.Join(
            ", ",
            new[] { street, Part(group, ContactField.City), region, Part(group, ContactField.Country) }.Where(t =>
                !string.IsNullOrEmpty(t)
            )
        );
    }

    private string? Part(string group, ContactField field) =>
        _parts.Find(p => p.Group == group && p.Field == field).Text;
}
