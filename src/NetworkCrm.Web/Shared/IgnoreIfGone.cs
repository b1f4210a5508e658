namespace NetworkCrm.Web.Shared;

/// <summary>
/// What a second tap, or another tab, has done already: then there is nothing left to do and nothing to say.
/// </summary>
internal static class IgnoreIfGone
{
    public static async Task RunAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (GoneException) { }
    }
}
