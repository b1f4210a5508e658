namespace NetworkCrm.Core.Importing;

/// <summary>
/// Why one row could not become a contact. <paramref name="Code"/> is stable and translated by
/// <see cref="ImportMessages"/>; <paramref name="Message"/> is English.
/// </summary>
public sealed record RowError(int Row, string Code, string Message)
{
    public static RowError Of(int row, string code) => new(row, code, ImportMessages.Text(code, "en"));
}

/// <summary>One row of the file: a contact or an error, never both.</summary>
public sealed record ImportRow(int Row, ImportedContact? Contact, RowError? Error);

/// <summary>
/// The file is no table that this version can read. <see cref="Exception.Message"/> is one clear English sentence; the
/// code is for translation.
/// </summary>
public sealed class NotATableException(string code) : Exception(ImportMessages.Text(code, "en"))
{
    public string Code { get; } = code;
}
