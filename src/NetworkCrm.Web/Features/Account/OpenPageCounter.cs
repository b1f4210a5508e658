using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace NetworkCrm.Web.Features.Account;

/// <summary>
/// Counts one circuit among the pages of its session, or ends it at once where the session has as many as it may.
/// </summary>
public sealed class OpenPageCounter(OpenPages pages, AuthenticationStateProvider state) : CircuitHandler
{
    private long? counted;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var session = (await state.GetAuthenticationStateAsync()).User.SessionId();
        // Whoever asks for pages as they should be asked for was told so before; this is for whoever opens circuits
        // without a page.
        if (!pages.TryOpen(session))
            throw new InvalidOperationException("This session has as many pages open as it may.");
        counted = session;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (counted is { } session)
            pages.Close(session);
        counted = null;
        return Task.CompletedTask;
    }
}
