using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;
using Microsoft.JSInterop;

namespace NetworkCrm.Web.Shared;

/// <summary>
/// What is being written and not saved yet, kept in the tab of the browser and encrypted there: Back, a reload or a
/// lost connection takes nothing away.
/// A draft is its owner's: the next one to sign in on the same tab has others, and cannot read it. Where a browser
/// keeps nothing, there are no drafts and all else works.
/// </summary>
public sealed class Drafts(ProtectedSessionStorage storage, OwnerDatabase crm)
{
    /// <summary>
    /// A longer draft is not kept: reading it back would not fit into one message of the circuit, and would end it.
    /// </summary>
    public const int MostCharacters = 150_000;

    private long? owner;

    /// <summary>The last draft of this kind of form; null where there is none, or it can no longer be read.</summary>
    public Task<T?> FindAsync<T>(string name)
        where T : class =>
        TryAsync(
            name,
            async key => await storage.GetAsync<T>(key, key) is { Success: true, Value: { } draft } ? draft : null
        );

    public Task KeepAsync<T>(string name, T draft)
        where T : class =>
        TryAsync<T>(
            name,
            async key =>
            {
                await (
                    JsonSerializer.Serialize(draft).Length > MostCharacters
                        ? storage.DeleteAsync(key)
                        : storage.SetAsync(key, key, draft)
                );
                return null;
            }
        );

    public Task ForgetAsync(string name) =>
        TryAsync<object>(
            name,
            async key =>
            {
                await storage.DeleteAsync(key);
                return null;
            }
        );

    // The key is what it is encrypted for as well. Whose page this is does not change while it lives, and a draft must
    // go even where the session has ended.
    private async Task<T?> TryAsync<T>(string name, Func<string, Task<T?>> act)
        where T : class
    {
        try
        {
            owner ??= (await crm.OwnerAsync()).Owner.Id;
            return await act($"draft:{owner}:{name}");
        }
        catch (Exception e)
            when (e
                    is JSException
                        or JSDisconnectedException
                        or OperationCanceledException
                        or CryptographicException
                        or JsonException
                        or SignedOutException
            )
        {
            return null;
        }
    }
}
