using System.Diagnostics;
using NetworkCrm.Data;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Demo;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Benchmarks;

/// <summary>People in the small and in the large book; ten interactions each.</summary>
internal readonly record struct Sizes(int Small, int Large);

/// <summary>One demo book on disk, swept once, with the stores' door to it.</summary>
internal sealed record Book(int People, DataDirectory Directory, CrmDatabase Database, OwnerDatabase OwnerDatabase)
{
    public const string Email = "bench@example.com";
    public const string Password = "kata-sandi-panjang";

    public DateOnly Today => LocalDate.Today(TimeProvider.System, "Asia/Jakarta");
}

/// <summary>
/// The books that rows measure on, made at the first use in a temporary folder and removed at the end.
/// </summary>
internal sealed class Books(Sizes sizes) : IDisposable
{
    private readonly Dictionary<int, Book> made = [];

    public Sizes Sizes => sizes;

    public Task<Book> SmallAsync() => OfAsync(sizes.Small);

    public Task<Book> LargeAsync() => OfAsync(sizes.Large);

    public void Dispose()
    {
        foreach (var book in made.Values)
            Remove(book);
    }

    /// <summary>A book with an owner and nobody in it, gone when disposed of.</summary>
    public async Task<Borrowed> EmptyAsync() => new(await MakeAsync(0));

    private static async Task<Book> MakeAsync(int people)
    {
        var directory = DataDirectory.Open(Path.Combine(Path.GetTempPath(), $"networkcrm-bench-{Guid.NewGuid():N}"));
        await WebProcess.RunAsync(directory.Root, Book.Password, "user", "add", "--email", Book.Email);
        var database = new CrmDatabase(directory.Database);
        return new Book(
            people,
            directory,
            database,
            new OwnerDatabase(database, new NamedOwner(1), TimeProvider.System)
        );
    }

    private static void Remove(Book book)
    {
        book.Database.Dispose();
        Directory.Delete(book.Directory.Root, recursive: true);
    }

    private async Task<Book> OfAsync(int people)
    {
        if (made.TryGetValue(people, out var known))
            return known;
        var book = made[people] = await MakeAsync(people);
        var start = Stopwatch.GetTimestamp();
        await new DemoNetwork(book.Database, TimeProvider.System).AddAsync(1, people, people * 10, seed: 1);
        await Console.Error.WriteLineAsync(
            $"demo of {people} people and {people * 10} interactions: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"
        );
        await new OwnerSweep(book.Database, TimeProvider.System).RunAsync(1);
        return book;
    }

    internal sealed class Borrowed(Book book) : IDisposable
    {
        public Book Book => book;

        public void Dispose() => Remove(book);
    }
}
