using Bunit;
using Microsoft.AspNetCore.Components.Web;
using NetworkCrm.Web.Features.Contacts;

namespace NetworkCrm.Web.Tests.Features.Contacts;

public sealed class PersonPickerTests
{
    [Fact]
    public async Task Arrows_and_Enter_choose_somebody()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Rina Wulandari"));
        await crm.PersonAsync(A.Contact("Rina Astuti"));
        PersonPick? chosen = null;
        await using var context = crm.As(crm.Mine);
        var picker = context.Render<PersonPicker>(p =>
            p.Add(x => x.Label, "Siapa").Add(x => x.ValueChanged, c => chosen = c)
        );
        await picker.Find("input").InputAsync("rina");
        picker.WaitForAssertion(() => Assert.Equal(2, picker.FindAll("[role=option]").Count));
        Assert.StartsWith(
            "Rina Astuti",
            picker.Find("[aria-selected=true] span:last-child").TextContent,
            StringComparison.Ordinal
        );
        await picker.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowDown" });
        await picker.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });
        picker.WaitForAssertion(() => Assert.Equal("Rina Wulandari", chosen?.Name));
    }

    [Theory]
    [InlineData("rina astuti", "Rina Astuti")]
    [InlineData("Rina", null)]
    [InlineData("Budi", null)]
    public async Task Tab_chooses_the_only_bearer_of_the_whole_name_and_nobody_else(string typed, string? expected)
    {
        using var crm = await TestCrm.OpenAsync();
        foreach (var name in new[] { "Rina Wulandari", "Rina Astuti", "Budi", "Budi" })
            await crm.PersonAsync(A.Contact(name));
        PersonPick? chosen = null;
        await using var context = crm.As(crm.Mine);
        var picker = context.Render<PersonPicker>(p =>
            p.Add(x => x.Label, "Siapa").Add(x => x.ValueChanged, c => chosen = c)
        );
        await picker.Find("input").InputAsync(typed);
        picker.WaitForAssertion(() => Assert.NotEmpty(picker.FindAll("[role=option]")));
        // A list that scrolls would take the focus itself, and then be gone.
        Assert.Equal("-1", picker.Find("[role=listbox]").GetAttribute("tabindex"));
        await picker.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "Tab" });
        Assert.Equal(expected, chosen?.Name);
        Assert.Empty(picker.FindAll("[role=option]"));
    }

    [Fact]
    public async Task A_name_nobody_has_may_be_added_with_Enter()
    {
        using var crm = await TestCrm.OpenAsync();
        string? added = null;
        await using var context = crm.As(crm.Mine);
        var picker = context.Render<PersonPicker>(p =>
            p.Add(x => x.Label, "Siapa").Add(x => x.OnAddNew, n => added = n).Add(x => x.AddNewText, n => "+ " + n)
        );
        await picker.Find("input").InputAsync("Suhartono");
        await picker.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });
        picker.WaitForAssertion(() => Assert.Equal("Suhartono", added));
    }
}
