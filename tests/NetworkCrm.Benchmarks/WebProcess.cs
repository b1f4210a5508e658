using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace NetworkCrm.Benchmarks;

/// <summary>The real program in a process of its own.</summary>
internal sealed partial class WebProcess : IDisposable
{
    private readonly Process process;

    private WebProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Runs a verb to its end.</summary>
    public static async Task RunAsync(string data, string? input, params string[] arguments)
    {
        using var verb = Start(data, arguments);
        if (input is not null)
            await verb.StandardInput.WriteLineAsync(input);
        verb.StandardInput.Close();
        await Task.WhenAll(verb.StandardOutput.ReadToEndAsync(), verb.StandardError.ReadToEndAsync());
        await verb.WaitForExitAsync();
        if (verb.ExitCode != 0)
            throw new InvalidOperationException($"The program exited with {verb.ExitCode}.");
    }

    /// <summary>Starts serving; it may not answer yet.</summary>
    public static WebProcess Serve(string data, string? published = null)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var address = new Uri($"http://localhost:{((IPEndPoint)probe.LocalEndpoint).Port}");
        probe.Stop();
        var serving = Start(data, ["serve", "--urls", address.ToString().TrimEnd('/')], published);
        // Read, so that what it says never fills the pipe.
        serving.BeginOutputReadLine();
        serving.BeginErrorReadLine();
        return new WebProcess(serving, address);
    }

    /// <summary>Signs in and returns the cookie of the session.</summary>
    public async Task<string> SignInAsync()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = Address,
        };
        var page = await FirstAsync(client, "/sign-in");
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Form.Email"] = Book.Email,
            ["Form.Password"] = Book.Password,
            ["_handler"] = "sign-in",
            ["__RequestVerificationToken"] = WebUtility.HtmlDecode(Token().Match(page).Groups["token"].Value),
        };
        using var answer = await client.PostAsync("/sign-in", new FormUrlEncodedContent(form));
        return string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
    }

    /// <summary>Asks until it is answered.</summary>
    public static async Task<string> FirstAsync(HttpClient client, string path)
    {
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(path);
                return answer.StatusCode == HttpStatusCode.OK
                    ? await answer.Content.ReadAsStringAsync()
                    : throw new InvalidOperationException($"{path} answered {answer.StatusCode}.");
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5);
            }
        }
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static Process Start(string data, IEnumerable<string> arguments, string? published = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var built = typeof(Web.Features.Nudges.NudgeSweep).Assembly.Location;
        foreach (
            var argument in (string[])
                [
                    published is null ? built : Path.Combine(published, Path.GetFileName(built)),
                    .. arguments,
                    "--data",
                    data,
                ]
        )
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
