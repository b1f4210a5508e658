using System.Security.Cryptography;

namespace NetworkCrm.Core.Contacts;

/// <summary>The picture of a contact: small, square, and without anything that a camera writes beside it.</summary>
public sealed class ContactPhoto
{
    private ContactPhoto() { }

    /// <param name="jpeg">As it is to be shown, made by us.</param>
    public ContactPhoto(long ownerId, long contactId, byte[] jpeg)
    {
        (OwnerId, ContactId) = (ownerId, contactId);
        Replace(jpeg);
    }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long ContactId { get; private set; }

    public byte[] Jpeg { get; private set; } = [];

    /// <summary>Another for another picture: a part of its address, so that a browser may keep it for long.</summary>
    public string Tag { get; private set; } = "";

    public void Replace(byte[] jpeg) =>
        (Jpeg, Tag) = (jpeg, Convert.ToHexString(SHA256.HashData(jpeg))[..16].ToLowerInvariant());
}
