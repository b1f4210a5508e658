namespace NetworkCrm.Core.Duplicates;

/// <summary>What two contacts have in common, or what speaks against their being one.</summary>
[Flags]
public enum LikeSigns
{
    None = 0,

    /// <summary>The page of one person on a network of people.</summary>
    Profile = 1,

    /// <summary>A number that is one person's: a mobile telephone.</summary>
    Phone = 2,

    /// <summary>A number that may be a whole office's.</summary>
    OfficePhone = 4,

    Email = 8,

    /// <summary>An address that may be a whole office's, such as <c>info@</c>.</summary>
    OfficeEmail = 16,

    /// <summary>The same name, titles and degrees aside.</summary>
    Name = 32,

    /// <summary>One name holds every word of the other.</summary>
    PartOfName = 64,

    Company = 128,

    Birthday = 256,

    City = 512,

    /// <summary>Either name has words that the other has not.</summary>
    OtherName = 1024,
}
