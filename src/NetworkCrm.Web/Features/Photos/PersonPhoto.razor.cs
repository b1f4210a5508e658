using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using NetworkCrm.Core.Photos;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Photos;

/// <summary>The picture of a person, and the choosing of another.</summary>
public sealed partial class PersonPhoto(
    PhotoStore store,
    Saving saving,
    UndoBar undo,
    IStringLocalizer<PhotoTexts> texts
)
{
    // The browser makes it smaller before it leaves: a camera's is ten times as large as what is kept.
    private const int Sent = 2 * PhotoImage.Side;

    // Of a file that it cannot draw the browser says nothing at all.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private string? tag;
    private Guid shown;

    [Parameter, EditorRequired]
    public Guid Uid { get; set; }

    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    protected override async Task OnParametersSetAsync()
    {
        if (shown == Uid)
            return;
        (shown, tag) = (Uid, await store.TagAsync(Uid));
    }

    private Task ChooseAsync(InputFileChangeEventArgs chosen) =>
        saving.RunAsync(async () =>
        {
            var uid = Uid;
            try
            {
                var before = await store.ChooseAsync(uid, await ReadAsync(chosen.File));
                tag = await store.TagAsync(uid);
                undo.Offer(Name, texts["Chosen"], () => PutBackAsync(uid, before));
            }
            catch (PhotoException e)
            {
                saving.Problem = texts["Fault." + e.Fault];
            }
        });

    private Task RemoveAsync() =>
        saving.RunAsync(async () =>
        {
            var uid = Uid;
            var before = await store.SetAsync(uid, null);
            tag = null;
            undo.Offer(Name, texts["Removed"], () => PutBackAsync(uid, before));
        });

    private async Task PutBackAsync(Guid uid, byte[]? jpeg)
    {
        await store.SetAsync(uid, jpeg);
        if (uid == Uid)
            await InvokeAsync(async () =>
            {
                tag = await store.TagAsync(uid);
                StateHasChanged();
            });
    }

    private static async Task<byte[]> ReadAsync(IBrowserFile file)
    {
        if (!file.ContentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase))
            throw new PhotoException(PhotoFault.NotRead);
        try
        {
            var small = await file.RequestImageFileAsync("image/jpeg", Sent, Sent).AsTask().WaitAsync(Patience);
            return await BytesAsync(small, PhotoImage.MostBytes);
        }
        catch (Exception e) when (e is JSException or TimeoutException or TaskCanceledException)
        {
            // What it is, the server says.
            return await BytesAsync(file, PhotoImage.MostBytes);
        }
    }

    private static async Task<byte[]> BytesAsync(IBrowserFile file, long most)
    {
        if (file.Size > most)
            throw new PhotoException(PhotoFault.TooLarge);
        await using var stream = file.OpenReadStream(most);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
