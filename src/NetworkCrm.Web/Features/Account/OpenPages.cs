using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Components.Routing;

namespace NetworkCrm.Web.Features.Account;

/// <summary>
/// How many pages each session has open. Every one costs the server about a megabyte, so a session has no more than
/// <see cref="Most"/>, those included whose line is down and which the framework keeps for three minutes.
/// </summary>
public sealed class OpenPages
{
    private readonly Dictionary<long, int> bySession = [];
    private readonly Lock gate = new();

    /// <summary>More tabs than anybody works in.</summary>
    public int Most { get; set; } = 50;

    public bool IsFull(long session)
    {
        lock (gate)
            return bySession.GetValueOrDefault(session) >= Most;
    }

    /// <returns>False where the session has as many as it may.</returns>
    public bool TryOpen(long session)
    {
        lock (gate)
        {
            var open = bySession.GetValueOrDefault(session);
            if (open >= Most)
                return false;
            bySession[session] = open + 1;
            return true;
        }
    }

    public void Close(long session)
    {
        lock (gate)
        {
            if (--bySession[session] == 0)
                bySession.Remove(session);
        }
    }

    /// <summary>Whether the answer would be a page that opens a circuit.</summary>
    public static bool IsAsked(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        && context.AcceptsInteractiveRouting();
}
