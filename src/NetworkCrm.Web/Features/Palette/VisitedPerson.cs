namespace NetworkCrm.Web.Features.Palette;

/// <summary>Whose page an address is.</summary>
internal static class VisitedPerson
{
    private const string People = "people/";

    /// <param name="path">Relative to the base of the application, with or without its query.</param>
    /// <returns>Null where it is no person's page.</returns>
    public static Guid? Of(string path)
    {
        var end = path.IndexOfAny(['?', '#']);
        var bare = end < 0 ? path : path[..end];
        return bare.StartsWith(People, StringComparison.Ordinal) && Guid.TryParse(bare[People.Length..], out var uid)
            ? uid
            : null;
    }
}
