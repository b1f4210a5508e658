using System.Runtime.CompilerServices;

namespace NetworkCrm.Web.Tests.House;

/// <summary>Lines are for reading: CSharpier holds the C#, this the markup, styles and scripts beside it.</summary>
public sealed class LineTests
{
    private const int Longest = 140;

    [Fact]
    public void No_line_is_too_long_to_read()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));
        var files = new[] { "src", "tests" }
            .SelectMany(d => Directory.EnumerateFiles(Path.Combine(root, d), "*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor" or ".css" or ".js")
            .Where(f => !IsMade(Path.GetRelativePath(root, f)))
            .ToList();
        Assert.Contains(files, f => f.EndsWith("app.css", StringComparison.Ordinal));
        Assert.Empty(
            from file in files
            from line in File.ReadLines(file).Index()
            where line.Item.Length > Longest
            select $"{Path.GetRelativePath(root, file)}:{line.Index + 1}"
        );
    }

    // By the compiler, by a package, or by EF Core.
    private static bool IsMade(string file) =>
        file.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj" or "Migrations")
        || Path.GetFileName(file) == "mudblazor.css"
        || file.Contains(Path.Combine("wwwroot", "cards"), StringComparison.Ordinal);

    private static string Here([CallerFilePath] string path = "") => path;
}
