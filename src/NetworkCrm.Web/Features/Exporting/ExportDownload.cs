using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using NetworkCrm.Data;
using NetworkCrm.Data.Exporting;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Exporting;

/// <summary>
/// <c>GET /export/...</c>: the files, written to whoever asks as they are read, of the owner who is signed in. A
/// download that fails half way is cut off, so that the browser says so, and is not ended as if it were whole.
/// </summary>
internal static class ExportDownload
{
    private const string Cards = "text/vcard; charset=utf-8";

    public static void Map(WebApplication app)
    {
        Map(app, "networkcrm.zip", ExportFile.Zip, "application/zip");
        Map(app, "contacts.csv", ExportFile.Csv, "text/csv; charset=utf-8");
        Map(app, "contacts.vcf", ExportFile.Vcf, Cards);
        Map(app, "contacts-4.vcf", ExportFile.Vcf4, Cards);
        Map(app, "calendar.ics", ExportFile.Ics, "text/calendar; charset=utf-8");
        app.MapGet("/export/people/{Uid:guid}", CardAsync).RequireAuthorization();
    }

    private static void Map(WebApplication app, string name, ExportFile file, string type) =>
        app.MapGet(
                "/export/" + name,
                (HttpContext context, OwnerDatabase crm, IOwnerSource source, CrmDatabase database) =>
                    SendAsync(context, crm, source, database, name, file, type)
            )
            .RequireAuthorization();

    private static async Task SendAsync(
        HttpContext context,
        OwnerDatabase crm,
        IOwnerSource source,
        CrmDatabase database,
        string name,
        ExportFile file,
        string type
    )
    {
        if (await OpenAsync(context, crm, source, database) is not var (export, today))
            return;
        var ct = context.RequestAborted;
        using (export)
        {
            var isZip = file == ExportFile.Zip;
            Attach(
                context.Response,
                isZip ? string.Create(CultureInfo.InvariantCulture, $"networkcrm-{today:yyyy-MM-dd}.zip") : name,
                type
            );
            // The writers know nothing of waiting; a thread of the pool does it for them.
            if (context.Features.Get<IHttpBodyControlFeature>() is { } body)
                body.AllowSynchronousIO = true;
            try
            {
                await Task.Run(
                    () =>
                    {
                        using var buffer = new BufferedStream(context.Response.Body, 64 * 1024);
                        export.Write(buffer, file, ct);
                    },
                    ct
                );
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                // Whoever asked is gone.
            }
            catch (Exception) when (context.Response.HasStarted)
            {
                context.Abort();
                throw;
            }
        }
    }

    private static async Task CardAsync(
        HttpContext context,
        OwnerDatabase crm,
        IOwnerSource source,
        CrmDatabase database,
        Guid uid
    )
    {
        if (await OpenAsync(context, crm, source, database) is not var (export, _))
            return;
        using (export)
        {
            using var card = new MemoryStream();
            if (export.WriteCard(card, uid) is not { } name)
            {
                // A sentence and not the page that says so: nothing here is shown by a browser as a page.
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync(ExportWordsOf.NoSuchContact, context.RequestAborted);
                return;
            }

            Attach(context.Response, FileName(name), Cards);
            card.Position = 0;
            await card.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }

    private static async Task<(BookExport Export, DateOnly Today)?> OpenAsync(
        HttpContext context,
        OwnerDatabase crm,
        IOwnerSource source,
        CrmDatabase database
    )
    {
        try
        {
            var owner = await crm.OwnerAsync(context.RequestAborted);
            var id = await source.OwnerIdAsync(context.RequestAborted);
            var words = ExportWordsOf.Of(owner.Owner.Language, owner.Today);
            return (new BookExport(database, id, words, crm.Now), owner.Today);
        }
        catch (SignedOutException)
        {
            context.Response.Redirect("/sign-in");
            return null;
        }
    }

    private static void Attach(HttpResponse response, string name, string type)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.ContentType = type;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
    }

    // What no file system takes is a blank.
    private static string FileName(string name)
    {
        var kept = string.Concat(name.Take(80).Select(c => char.IsLetterOrDigit(c) || c is '-' or '.' ? c : ' '))
            .Trim(' ', '.');
        return $"{(kept.Length == 0 ? "contact" : kept)}.vcf";
    }
}
