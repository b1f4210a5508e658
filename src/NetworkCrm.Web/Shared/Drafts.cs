using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;
using Microsoft.JSInterop;

namespace NetworkCrm.Web.Shared;

/// <summary>
/// What is being written and not saved yet, kept in the tab of the browser and encrypted there: Back, a reload or a lost connection takes nothing away.
/// A draft is its owner's: the next one to sign in on the same tab cannot read it. Where a browser keeps nothing, there are no drafts and all else works.
/// </summary>
public sealed class Drafts(ProtectedSessionStorage storage, Crm crm)
{
    /// <summary>The last draft of this kind of form; null where there is none, or it can no longer be read.</summary>
    public Task<T?> FindAsync<T>(string key)
        where T : class =>
        TryAsync(async purpose => await storage.GetAsync<T>(purpose, key) is { Success: true, Value: { } draft } ? draft : null);

    public Task KeepAsync<T>(string key, T draft)
        where T : class =>
        TryAsync<T>(async purpose =>
        {
            await storage.SetAsync(purpose, key, draft);
            return null;
        });

    public Task ForgetAsync(string key) => TryAsync<object>(async _ =>
    {
        await storage.DeleteAsync(key);
        return null;
    });

    private async Task<T?> TryAsync<T>(Func<string, Task<T?>> act)
        where T : class
    {
        try
        {
            return await act($"draft of {(await crm.OwnerAsync()).Owner.Id}");
        }
        catch (Exception e) when (e is JSException or JSDisconnectedException or OperationCanceledException or CryptographicException or JsonException or SignedOutException)
        {
            return null;
        }
    }
}
