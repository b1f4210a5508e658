using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;
using NetworkCrm.Data.Exporting;

namespace NetworkCrm.Web.Tests.Data.Exporting;

public sealed class BookSchemaTests
{
    [Fact]
    public async Task Whatever_is_an_owners_leaves_or_is_named_with_the_reason_why_not()
    {
        using var crm = await TestCrm.OpenAsync();
        var told = All().Select(s => s.Section.Entity).ToList();
        Assert.Equal(told.Distinct(), told);
        var owned = crm
            .Database.Model.GetEntityTypes()
            .Where(e => e.FindProperty("OwnerId") is not null)
            .Select(e => e.ClrType)
            .ToList();
        Assert.True(owned.Count > 30);
        Assert.Empty(owned.Except(told).Except(BookSchema.LeftOut.Keys));
        Assert.Empty(told.Intersect(BookSchema.LeftOut.Keys));
        // Accounts, sessions and keys are nobody's book.
        Assert.DoesNotContain(
            told,
            t =>
                t.Namespace!.StartsWith("NetworkCrm.Data", StringComparison.Ordinal)
                || t.Namespace.StartsWith("Microsoft", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Every_property_is_a_field_or_is_named_with_the_reason_why_not()
    {
        using var crm = await TestCrm.OpenAsync();
        var model = crm.Database.Model;
        foreach (var (section, parent) in All())
        {
            var fields = BookSchema.Fields(model, section, parent).Select(f => f.Property).ToList();
            foreach (var property in BookSchema.Of(model, section).GetProperties())
                Assert.True(
                    fields.Contains(property) != (BookSchema.Why(property) is not null || IsParent(property)),
                    $"{section.Entity.Name}.{property.Name}"
                );
            bool IsParent(IProperty p) => parent is not null && p == BookSchema.ParentColumn(model, section, parent);
        }
    }

    /// <summary>A number of the database says nothing outside it.</summary>
    [Fact]
    public async Task Other_rows_are_named_by_their_uids()
    {
        using var crm = await TestCrm.OpenAsync();
        foreach (var (section, parent) in All())
        foreach (var field in BookSchema.Fields(crm.Database.Model, section, parent))
            Assert.False(
                field.Property.Name.EndsWith("Id", StringComparison.Ordinal) && field.Target is null,
                $"{section.Name}.{field.Name}"
            );
    }

    [Fact]
    public async Task The_document_names_every_list_and_every_field_of_it()
    {
        using var crm = await TestCrm.OpenAsync();
        var written = await File.ReadAllTextAsync(
            Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "..", "docs", "export.md")
        );
        var lines = written.Split('\n').Select(l => l.TrimEnd()).ToHashSet();
        Assert.Contains($"`schema` is {BookSchema.Version}", written, StringComparison.Ordinal);
        var missing = All()
            .Select(s =>
                $"| `{(s.Parent is null ? "" : s.Parent.Name + ".")}{s.Section.Name}` | "
                + $"{string.Join(' ', BookSchema.Fields(crm.Database.Model, s.Section, s.Parent).Select(f => f.Name))} |"
            )
            .Where(l => !lines.Contains(l))
            .ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    private static string Here([CallerFilePath] string path = "") => path;

    private static IEnumerable<(BookSection Section, BookSection? Parent)> All() =>
        BookSchema
            .Sections.Prepend(BookSchema.Owner)
            .SelectMany(s => s.Parts.Select(p => (p, (BookSection?)s)).Prepend((s, null)));
}
