namespace NetworkCrm.Data.Restoring;

/// <summary>What is wrong with a file that should hold everything of an owner.</summary>
public enum BookFileFault
{
    /// <summary>It is no export of NetworkCrm.</summary>
    NotABook,

    /// <summary>A newer version wrote it.</summary>
    Newer,

    /// <summary>It breaks off, or was changed so that it is no JSON any more.</summary>
    Broken,

    /// <summary>A row of it cannot be what it says.</summary>
    BadRow,
}

/// <summary>A file that cannot be restored from; nothing was written.</summary>
public sealed class BookFileException(
    BookFileFault fault,
    string where = "",
    string detail = "",
    Exception? inner = null
) : Exception($"{fault} {where} {detail}".TrimEnd(), inner)
{
    public BookFileFault Fault => fault;

    /// <summary>The row (<c>contacts[12]</c>), or the line of the file; empty where it is the file as a whole.</summary>
    public string Where => where;

    /// <summary>The field, or what was read in its place; for the technically minded.</summary>
    public string Detail => detail;
}
