using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Sentences;

namespace NetworkCrm.Core.Tests.Sentences;

/// <summary>A sentence of the table and how it is to be read.</summary>
public sealed record TableRow(string Text, IReadOnlyList<string> Known, IReadOnlyList<string> Expected);

/// <summary>The table of sentences (<c>sentences*.txt</c>), and the book they are read against.</summary>
internal static class SentenceTable
{
    public const string Worked = "sentences.txt";
    public const string PutAside = "sentences-put-aside.txt";
    public const string WrittenAfter = "sentences-after.txt";

    public static readonly DateOnly Today = new(2026, 11, 18);

    public static readonly IReadOnlyList<SentencePerson> Book =
    [
        Person("Rina Kartika"),
        Person("Hadi Wijaya", sapaan: Sapaan.Pak),
        Person("Sari", sapaan: Sapaan.Bu),
        Person("Andi Pratama", sapaan: Sapaan.Mas),
        Person("Agus Salim", sapaan: Sapaan.Pak),
        Person("Budi Santoso", sapaan: Sapaan.Pak),
        Person("Budi Hartono", sapaan: Sapaan.Mas),
        Person("Dewi Anggraini", sapaan: Sapaan.Bu),
        Person("Dewi Lestari"),
        Person("Sinta Maharani", "Tata"),
        Person("Bambang Sudarsono", "Bams", Sapaan.Pak),
        Person("Yanti", sapaan: Sapaan.Mbak),
        Person("Jumat Suprapto", sapaan: Sapaan.Pak),
        Person("Minggu"),
        Person("Kevin Tanaka"),
        Person("James Lee"),
        Person("Sarah Chen"),
        Person("Tom Baker"),
        Person("Will Turner"),
        Person("May Chen"),
        Person("Mark Evans"),
        Person("Bunga Citra"),
        Person("Mei Ling"),
        Person("Nur'aini Hasan", sapaan: Sapaan.Bu),
        Person("José Ramírez"),
        Person("Muhammad Rizky", "Kiki"),
        Person("I Wayan Sudira", "Wayan", Sapaan.Pak),
        Person("Siti Aminah", sapaan: Sapaan.Bu),
        Person("Eko Purnomo", sapaan: Sapaan.Mas),
        Person("Lina Marlina", sapaan: Sapaan.Mbak),
        Person("Robert Simanjuntak", "Bob"),
        Person("Fitri Handayani", sapaan: Sapaan.Kak),
    ];

    public static readonly IReadOnlyList<SentenceEvent> Events =
    [
        new(Guid.CreateVersion7(), "Kopdar UMKM", new DateOnly(2026, 11, 14)),
        new(Guid.CreateVersion7(), "Tech in Asia 2026", new DateOnly(2026, 10, 21)),
        new(Guid.CreateVersion7(), "Startup Weekend Bandung", new DateOnly(2026, 9, 5)),
    ];

    private static readonly PeopleNameIndex People = new(Book);

    public static SentenceContext Context { get; } = new(Today, People) { Events = Events };

    public static SentencePerson Who(string name) => Book.Single(p => p.FullName == name);

    public static SentenceReading Read(string text) => SentenceParser.Read(text, Context);

    public static SentenceReading Read(TableRow row) =>
        SentenceParser.Read(row.Text, Context with { Known = [.. row.Known.Select(Who)] });

    public static IReadOnlyList<TableRow> Rows(string file)
    {
        var assembly = typeof(SentenceTable).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith("." + file, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var rows = new List<TableRow>();
        var (known, expected) = (new List<string>(), new List<string>());
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Trim().Length == 0)
                continue;
            if (!line.StartsWith("    ", StringComparison.Ordinal))
            {
                (known, expected) = ([], []);
                rows.Add(new TableRow(line, known, expected));
            }
            else if (line.Trim().StartsWith("known ", StringComparison.Ordinal))
            {
                known.Add(line.Trim()["known ".Length..]);
            }
            else
            {
                expected.Add(line.Trim());
            }
        }

        return rows;
    }

    private static SentencePerson Person(string name, string? called = null, Sapaan sapaan = Sapaan.None) =>
        new(Guid.CreateVersion7(), name, called, sapaan);
}
