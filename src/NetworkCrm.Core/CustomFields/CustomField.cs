using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.CustomFields;

/// <summary>What a custom field holds. Stored as its number; never renumber.</summary>
public enum CustomFieldKind
{
    Text = 1,
    Number = 2,
    Date = 3,

    /// <summary>One of <see cref="CustomField.Choices"/>.</summary>
    Choice = 4,
    Link = 5,
}

/// <summary>A field that the owner defined for contacts.</summary>
public sealed class CustomField
{
    public const int NameMax = 100;
    public const int ChoicesMax = 1000;
    public const int MaxFields = 30;

    /// <summary>Further ahead nobody acts on a date.</summary>
    public const int MaxRemindDays = 60;

    private CustomField() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public Guid Uid { get; private set; }

    public string Name { get; private set; } = "";

    public CustomFieldKind Kind { get; private set; }

    /// <summary>One a line; only of a <see cref="CustomFieldKind.Choice"/>.</summary>
    public string? Choices { get; private set; }

    public int Position { get; private set; }

    /// <summary>How many days before a date of it the owner is reminded, 0 is on the day; null never. Only of a
    /// <see cref="CustomFieldKind.Date"/>.</summary>
    public int? RemindDaysBefore { get; private set; }

    /// <summary>Whether its dates come back every year, as a wedding day does and the end of a contract does not.</summary>
    public bool EveryYear { get; private set; }

    /// <param name="uid">Made by the form once, so that a double click saves once.</param>
    /// <exception cref="ArgumentException">It has no name, or a choice without anything to choose.</exception>
    public static CustomField Define(
        long ownerId,
        Guid uid,
        string name,
        CustomFieldKind kind,
        string? choices,
        int position
    )
    {
        var field = new CustomField
        {
            OwnerId = ownerId,
            Uid = uid,
            Kind = kind,
            Position = position,
        };
        field.Rename(name, choices);
        return field;
    }

    /// <summary>The kind stays: what is stored was read by it.</summary>
    /// <exception cref="ArgumentException">It has no name, or a choice without anything to choose.</exception>
    public void Rename(string name, string? choices)
    {
        Name =
            ContactCleaning.Line(name, NameMax) ?? throw new ArgumentException("A field needs a name.", nameof(name));
        // An option is no longer than what can be said of a contact: a longer one could never be chosen.
        Choices =
            Kind == CustomFieldKind.Choice
                ? string.Join(
                    '\n',
                    (ContactCleaning.Text(choices, ChoicesMax) ?? "")
                        .Split('\n')
                        .Select(option => ContactCleaning.Line(option, CustomValue.TextMax))
                        .OfType<string>()
                )
                : null;
        if (Kind == CustomFieldKind.Choice && Options.Count == 0)
            throw new ArgumentException("A choice needs something to choose.", nameof(choices));
    }

    /// <summary>Whether and when its dates remind.</summary>
    /// <param name="daysBefore">0 to <see cref="MaxRemindDays"/>; null never.</param>
    /// <exception cref="ArgumentException">It holds no dates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Too many days, or fewer than none.</exception>
    public void Remind(int? daysBefore, bool everyYear)
    {
        if (Kind != CustomFieldKind.Date)
            throw new ArgumentException("Only a field of dates reminds.", nameof(daysBefore));
        if (daysBefore is < 0 or > MaxRemindDays)
            throw new ArgumentOutOfRangeException(nameof(daysBefore));
        (RemindDaysBefore, EveryYear) = (daysBefore, everyYear);
    }

    public IReadOnlyList<string> Options =>
        Choices
            ?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList()
        ?? [];
}

/// <summary>
/// What a custom field says of one contact. Numbers and dates are kept as invariant text as well as in
/// <see cref="Sortable"/>.
/// </summary>
public sealed class CustomValue
{
    public const int TextMax = 500;

    private CustomValue() { }

    public CustomValue(long ownerId, long contactId, long fieldId, CustomReading reading) =>
        (OwnerId, ContactId, FieldId, Text, Folded, Sortable) = (
            ownerId,
            contactId,
            fieldId,
            reading.Text,
            TextFold.Fold(reading.Text),
            reading.Sortable
        );

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long ContactId { get; private set; }

    public long FieldId { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary><see cref="Text"/> folded, for filters.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>The number, or the day number of the date; null for everything else.</summary>
    public double? Sortable { get; private set; }

    public void Set(CustomReading reading) =>
        (Text, Folded, Sortable) = (reading.Text, TextFold.Fold(reading.Text), reading.Sortable);
}
