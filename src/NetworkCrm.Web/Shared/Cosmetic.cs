using Microsoft.JSInterop;

namespace NetworkCrm.Web.Shared;

/// <summary>What the page can do without.</summary>
internal static class Cosmetic
{
    /// <summary>Where the script did not arrive the page still works: it must not end with it.</summary>
    public static async Task TryAsync(this IJSRuntime js, string what, params object?[] with)
    {
        try
        {
            await js.InvokeVoidAsync(what, with);
        }
        catch (JSException) { }
    }
}
