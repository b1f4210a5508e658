namespace NetworkCrm.Web.Shared;

/// <summary>What a second tap, or another tab, has done already: then there is nothing left to do and nothing to say.</summary>
internal static class SecondTap
{
    public static async Task HarmlessAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (GoneException)
        {
        }
    }
}
