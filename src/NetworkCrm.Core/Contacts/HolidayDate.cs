namespace NetworkCrm.Core.Contacts;

/// <summary>A day on which a holiday is greeted.</summary>
/// <param name="Expected">
/// Reckoned in advance by a calendar that the sighting of the moon may yet move by a day: say "around".
/// </param>
public sealed record HolidayDate(Holidays Holiday, DateOnly On, bool Expected = false);
