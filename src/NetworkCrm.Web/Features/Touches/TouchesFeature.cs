using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Touches;

internal static class TouchesFeature
{
    public static void AddTouches(this IServiceCollection services)
    {
        services.AddScoped<TouchStore>();
        services.AddScoped<TouchBoard>();
    }

    public static void MapTouches(this WebApplication app) =>
        // Posted by script with keepalive while the page is being left, so without a form's token; another site cannot
        // set the header.
        app.MapPost("/touches", TapAsync)
            .RequireAuthorization()
            .DisableAntiforgery()
            .WithMetadata(new SkipStatusCodePagesAttribute());

    private static async Task<IResult> TapAsync(
        HttpContext context,
        TouchStore touches,
        [FromForm] Guid contact,
        [FromForm] Channel channel,
        [FromForm] string? followUp,
        CancellationToken ct
    )
    {
        if (context.Request.Headers["X-NetworkCrm"] != "touch" || !Enum.IsDefined(channel))
            return Results.BadRequest();
        try
        {
            var settles = long.TryParse(followUp, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? id
                : (long?)null;
            await touches.TapAsync(contact, channel, settles, ct);
            return Results.NoContent();
        }
        catch (GoneException)
        {
            return Results.NotFound();
        }
        catch (SignedOutException)
        {
            return Results.Unauthorized();
        }
    }
}
