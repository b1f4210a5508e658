using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Importing;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Importing;

/// <summary>
/// <c>POST /import/upload</c>: the file itself as the body, streamed to disk; answers with the batch, or with one
/// sentence that says why not.
/// </summary>
internal static class ImportUpload
{
    public const long MaxBytes = 200L * 1024 * 1024;

    public static void Map(WebApplication app) =>
        // Posted by script with a header that no other site can set, so without a form's token.
        app.MapPost("/import/upload", ReceiveAsync)
            .RequireAuthorization()
            .DisableAntiforgery()
            .WithMetadata(new SkipStatusCodePagesAttribute());

    private static async Task<IResult> ReceiveAsync(
        HttpContext context,
        ImportStore imports,
        IStringLocalizer<ImportTexts> texts,
        UserErrors mishaps,
        CancellationToken ct
    )
    {
        if (context.Request.Headers["X-NetworkCrm"] != "import")
            return Results.BadRequest();
        // We count for ourselves: the answer then is a sentence and not a connection cut.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        if (context.Request.ContentLength > MaxBytes)
            return Refuse(StatusCodes.Status413PayloadTooLarge, "too-big", texts["TooBig", MaxBytes / 1024 / 1024]);
        try
        {
            var name = Uri.UnescapeDataString(context.Request.Headers["X-File-Name"].ToString());
            var kept = await imports.ReceiveAsync(file => CopyAsync(context.Request.Body, file, ct), name, ct);
            return Results.Json(new { page = $"{(kept.IsBook ? "restore" : "import")}/{kept.Uid}" });
        }
        catch (TooBigException)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, "too-big", texts["TooBig", MaxBytes / 1024 / 1024]);
        }
        catch (TooManyWaitingException)
        {
            return Refuse(
                StatusCodes.Status429TooManyRequests,
                "too-many-waiting",
                texts["TooManyWaiting", ImportStore.MostWaiting, imports.MostWaitingBytes / 1024 / 1024]
            );
        }
        catch (NotATableException e)
        {
            return Refuse(
                StatusCodes.Status422UnprocessableEntity,
                e.Code,
                ImportMessages.Text(e.Code, Texts.Language)
            );
        }
        catch (SignedOutException)
        {
            return Refuse(StatusCodes.Status401Unauthorized, "signed-out", texts["SignedOut"]);
        }
        catch (BadHttpRequestException)
        {
            return Refuse(StatusCodes.Status400BadRequest, "cut-off", texts["UploadFailed"]);
        }
        catch (Exception e) when (mishaps.IsOutOfReach(e))
        {
            return Refuse(StatusCodes.Status507InsufficientStorage, "cannot-keep", mishaps.NotDone);
        }
        catch (IOException) when (!ct.IsCancellationRequested)
        {
            return Refuse(StatusCodes.Status507InsufficientStorage, "cannot-keep", texts["CannotKeep"]);
        }
    }

    private static IResult Refuse(int status, string code, string error) =>
        Results.Json(new { error, code }, statusCode: status);

    private static async Task CopyAsync(Stream from, Stream to, CancellationToken ct)
    {
        var buffer = new byte[81_920];
        long total = 0;
        while (await from.ReadAsync(buffer, ct) is > 0 and var read)
        {
            if ((total += read) > MaxBytes)
                throw new TooBigException();
            await to.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        await to.FlushAsync(ct);
    }

    private sealed class TooBigException : Exception;
}
