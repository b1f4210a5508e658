namespace NetworkCrm.Web.Hosting;

/// <summary>
/// Where even the page that says that something failed has failed: one sentence, which needs neither a session nor the
/// data file.
/// </summary>
internal static partial class LastResort
{
    private const string Sentence =
        "Ada yang tidak beres; yang sudah tersimpan tetap aman. Coba lagi sebentar lagi.\n"
        + "Something went wrong; what you saved before is safe. Try again in a moment.\n";

    public static async Task CatchAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            Log(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(LastResort)), e);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(Sentence);
        }
    }

    [LoggerMessage(411, LogLevel.Error, "A request failed, and the page that says so failed too")]
    private static partial void Log(ILogger log, Exception e);
}
