using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// The uid of the interaction that a day of a chat becomes: the same whenever the same talk with the same contact is
/// read again, so that it is never there twice.
/// </summary>
public static class TalkUid
{
    private const string Event = "event:";

    /// <summary>The talk of something that is one thing whoever took part, on whichever day: a meeting.</summary>
    /// <param name="source">The kind of file it comes from.</param>
    /// <param name="key">What it is called there, for ever.</param>
    public static string OfEvent(string source, string key) => $"{Event}{source}\n{key}";

    /// <summary>Whether <paramref name="talk"/> is of <see cref="OfEvent"/>.</summary>
    public static bool IsEvent(string talk) => talk.StartsWith(Event, StringComparison.Ordinal);

    /// <param name="contact">The contact's uid; says nothing of an event.</param>
    /// <param name="talk"><see cref="ImportedInteraction.Talk"/>.</param>
    /// <returns>A uid of version 8 (RFC 9562, made of a hash).</returns>
    public static Guid Of(Guid contact, string talk, DateOnly on)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(
            Encoding.UTF8.GetBytes(
                IsEvent(talk)
                    ? talk
                    : string.Create(CultureInfo.InvariantCulture, $"whatsapp\n{contact:N}\n{talk}\n{on:O}")
            ),
            hash
        );
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
