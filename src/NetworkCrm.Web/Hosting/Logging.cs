using System.Globalization;
using System.Net.Sockets;
using NetworkCrm.Data.Sqlite;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace NetworkCrm.Web.Hosting;

internal static class Logging
{
    /// <summary>
    /// A readable console, and a rolling file of compact JSON in the data directory kept for two weeks.
    /// </summary>
    public static void AddLogging(this WebApplicationBuilder builder, DataDirectory directory)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog(
            configuration =>
                configuration
                    .MinimumLevel.Information()
                    .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                    .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Warning)
                    .MinimumLevel.Override("System", LogEventLevel.Warning)
                    // Keys lie in the data directory, which only this account can read; there is no other key to wrap
                    // them with.
                    .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
                    // EF logs statements with their exceptions; ours say what happened without anybody's data.
                    .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
                    // Whoever starts it is told in a sentence.
                    .Filter.ByExcluding(e =>
                        e.Exception is SocketException or IOException
                        && e.MessageTemplate.Text == "Hosting failed to start"
                    )
                    .WriteTo.Console(
                        formatProvider: CultureInfo.InvariantCulture,
                        outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}",
                        standardErrorFromLevel: LogEventLevel.Verbose
                    )
                    .WriteTo.File(
                        new CompactJsonFormatter(),
                        Path.Combine(directory.Logs, "networkcrm-.jsonl"),
                        rollingInterval: RollingInterval.Day,
                        retainedFileCountLimit: 14,
                        fileSizeLimitBytes: 20_000_000,
                        rollOnFileSizeLimit: true
                    ),
            preserveStaticLogger: true
        );
    }
}
