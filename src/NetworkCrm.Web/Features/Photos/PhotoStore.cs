using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Photos;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Photos;

/// <summary>The picture of a contact.</summary>
public sealed class PhotoStore(OwnerDatabase crm)
{
    /// <summary>By what its address is known; null where there is none.</summary>
    public async Task<string?> TagAsync(Guid uid, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        return PhotoRows.TagOf(reads, uid);
    }

    public async Task<byte[]?> ReadAsync(Guid uid, string tag, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        return PhotoRows.Jpeg(reads, uid, tag);
    }

    /// <summary>Takes a picture as it was chosen.</summary>
    /// <returns>The one before, to put back; null where there was none.</returns>
    /// <exception cref="PhotoException">It is no picture that can be taken.</exception>
    /// <exception cref="GoneException">There is no such contact of this owner.</exception>
    public Task<byte[]?> ChooseAsync(Guid uid, byte[] file, CancellationToken ct = default) =>
        SetAsync(uid, PhotoImage.Square(file), ct);

    /// <summary>Puts a picture back that was taken before; null takes it away.</summary>
    /// <returns>The one before.</returns>
    /// <exception cref="GoneException">There is no such contact of this owner.</exception>
    public async Task<byte[]?> SetAsync(Guid uid, byte[]? jpeg, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var contact = await write.Db.Contacts.SingleOrDefaultAsync(c => c.Uid == uid, ct) ?? throw new GoneException();
        var photo = await write.Db.ContactPhotos.SingleOrDefaultAsync(p => p.ContactId == contact.Id, ct);
        var before = photo?.Jpeg;
        if (jpeg is null && photo is not null)
            write.Db.ContactPhotos.Remove(photo);
        else if (jpeg is not null && photo is null)
            write.Db.ContactPhotos.Add(new ContactPhoto(contact.OwnerId, contact.Id, jpeg));
        else if (jpeg is not null)
            photo!.Replace(jpeg);
        contact.ChangePhoto(write.Now);
        await write.CommitAsync(ct);
        return before;
    }
}
