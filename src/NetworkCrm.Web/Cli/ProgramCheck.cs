using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.FileProviders;

namespace NetworkCrm.Web.Cli;

/// <summary>
/// Whether the program has what it is to serve, and the system what it reckons with: languages and time zones.
/// </summary>
internal static class ProgramCheck
{
    public static async Task RunAsync(Findings findings)
    {
        await StylesAsync(findings);
        await SystemAsync(findings);
    }

    /// <summary>
    /// What the server's own list names and is not where it looks for it; null where the list itself is missing.
    /// </summary>
    public static IReadOnlyList<string>? Missing(string program, IFileProvider files, out int named)
    {
        named = 0;
        var list = Path.Combine(
            program,
            $"{typeof(ProgramCheck).Assembly.GetName().Name}.staticwebassets.endpoints.json"
        );
        if (!File.Exists(list))
            return null;
        using var read = JsonDocument.Parse(File.ReadAllText(list));
        var endpoints = read.RootElement.GetProperty("Endpoints").EnumerateArray();
        var all = endpoints
            .Select(e => e.GetProperty("AssetFile").GetString()!)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        named = all.Count;
        return [.. all.Where(f => files.GetFileInfo(f) is not { Exists: true, Length: > 0 })];
    }

    private static async Task StylesAsync(Findings findings)
    {
        // As the server finds them.
        var program = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(ProgramCheck).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        StaticWebAssetsLoader.UseStaticWebAssets(program.Environment, program.Configuration);
        var missing = Missing(AppContext.BaseDirectory, program.Environment.WebRootFileProvider, out var named);
        await findings.SayAsync(
            "styles, scripts",
            missing switch
            {
                null => "NOT FOUND",
                [] => $"{named} files, all there",
                _ => $"{missing.Count} of {named} files MISSING",
            }
        );
        if (missing is [])
            return;
        var such = missing is null ? "" : $", such as {missing[0]}";
        findings.Must(
            $"Styles and scripts are missing in {AppContext.BaseDirectory}{such}: install this version again."
        );
    }

    private static async Task SystemAsync(Findings findings)
    {
        // Without ICU, .NET starts no program that asks for it; this one does.
        await findings.SayAsync("languages", CultureInfo.GetCultureInfo("id-ID").NativeName);
        var areZones = TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Jakarta", out _);
        await findings.SayAsync(
            "time zones",
            areZones ? $"there; this machine's is {TimeZoneInfo.Local.Id}" : "NOT FOUND"
        );
        if (!areZones)
            findings.Must(
                "This system has no time zones, so no day would begin when yours does: install its package tzdata."
            );
    }
}
