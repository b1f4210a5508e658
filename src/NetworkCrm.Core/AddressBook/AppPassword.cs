using System.Security.Cryptography;
using System.Text;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.AddressBook;

/// <summary>
/// What one phone or program signs in with, made here and shown once: it opens the address book alone, and is taken
/// back without anything else changing.
/// </summary>
public sealed class AppPassword
{
    public const int NameMax = 60;

    public const int Most = 20;

    // 20 of 31 letters: 99 bits, which nobody guesses, so that a plain hash of them is enough.
    private const int Length = 20;
    private const int GroupLength = 4;
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private AppPassword() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public Guid Uid { get; private set; }

    /// <summary>Which phone or program it was made for.</summary>
    public string Name { get; private set; } = "";

    /// <summary>SHA-256, in hex.</summary>
    public string KeyHash { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>To the hour; null before the first time.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>Makes one.</summary>
    /// <param name="uid">Made by the form once, so that a double click makes one.</param>
    /// <param name="password">What to type on the phone; it is kept nowhere.</param>
    /// <exception cref="ArgumentException">It has no name.</exception>
    public static AppPassword Make(long ownerId, Guid uid, string name, DateTimeOffset now, out string password)
    {
        var letters = RandomNumberGenerator.GetString(Letters, Length);
        password = string.Join('-', letters.Chunk(GroupLength).Select(c => new string(c)));
        return new AppPassword
        {
            OwnerId = ownerId,
            Uid = uid,
            Name = ContactCleaning.Line(name, NameMax) ?? throw new ArgumentException("It needs a name.", nameof(name)),
            KeyHash = Hash(password),
            CreatedAt = now,
        };
    }

    /// <summary>By what a password is found; hyphens, blanks and capitals are as one types them.</summary>
    public static string Hash(string password) =>
        Convert.ToHexString(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Concat(password.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant())
            )
        );
}
