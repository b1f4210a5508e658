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
    /// <param name="contact">The contact's uid.</param>
    /// <param name="talk"><see cref="ImportedInteraction.Talk"/>.</param>
    /// <returns>A uid of version 8 (RFC 9562, made of a hash).</returns>
    public static Guid Of(Guid contact, string talk, DateOnly on)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(
            Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"whatsapp\n{contact:N}\n{talk}\n{on:O}")
            ),
            hash
        );
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
