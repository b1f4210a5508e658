using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Photos;

internal static class PhotosFeature
{
    public static void AddPhotos(this IServiceCollection services) => services.AddScoped<PhotoStore>();

    /// <summary>
    /// A picture, to its owner alone. Another picture has another address, so that a browser may keep it for good.
    /// </summary>
    public static void MapPhotos(this WebApplication app) =>
        app.MapGet(
                "/photos/{Uid:guid}/{tag}.jpg",
                async (Guid uid, string tag, PhotoStore photos, HttpContext context) =>
                {
                    try
                    {
                        if (await photos.ReadAsync(uid, tag, context.RequestAborted) is not { } jpeg)
                            return Results.NotFound();
                        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
                        return Results.Bytes(jpeg, "image/jpeg");
                    }
                    catch (SignedOutException)
                    {
                        return Results.Unauthorized();
                    }
                }
            )
            .RequireAuthorization()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.SkipStatusCodePagesAttribute());
}
