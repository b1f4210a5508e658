using Bunit;

namespace NetworkCrm.Web.Tests;

/// <summary>The tab's storage as far as drafts need it, so that a test can close a form and open it anew.</summary>
internal static class KeptDrafts
{
    /// <summary>From now on the tab holds what a form keeps.</summary>
    public static JSRuntimeInvocationHandler KeepsDrafts(this BunitContext context) =>
        context.JSInterop.SetupVoid("sessionStorage.setItem", _ => true).SetVoidResult();

    /// <summary>
    /// The page is gone, unsaved, and the tab is loaded anew: the form that kept last finds its draft, no other does.
    /// </summary>
    public static async Task LoadAnewAsync(this BunitContext context, JSRuntimeInvocationHandler kept)
    {
        var last = kept.Invocations.Last();
        await context.DisposeComponentsAsync();
        context
            .JSInterop.Setup<string>("sessionStorage.getItem", i => Equals(i.Arguments[0], last.Arguments[0]))
            .SetResult((string)last.Arguments[1]!);
    }
}
