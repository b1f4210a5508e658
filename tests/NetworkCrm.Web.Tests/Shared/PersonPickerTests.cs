using Bunit;
using Microsoft.AspNetCore.Components.Web;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Shared;

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
        var picker = context.Render<PersonPicker>(p => p.Add(x => x.Label, "Siapa").Add(x => x.ValueChanged, c => chosen = c));
        await picker.Find("input").InputAsync("rina");
        picker.WaitForAssertion(() => Assert.Equal(2, picker.FindAll("[role=option]").Count));
        await picker.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowDown" });
        await picker.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });
        picker.WaitForAssertion(() => Assert.Equal("Rina Astuti", chosen?.Name));
    }

    [Fact]
    public async Task A_name_nobody_has_may_be_added_with_Enter()
    {
        using var crm = await TestCrm.OpenAsync();
        string? added = null;
        await using var context = crm.As(crm.Mine);
        var picker = context.Render<PersonPicker>(p => p.Add(x => x.Label, "Siapa").Add(x => x.OnAddNew, n => added = n).Add(x => x.AddNewText, n => "+ " + n));
        await picker.Find("input").InputAsync("Suhartono");
        await picker.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });
        picker.WaitForAssertion(() => Assert.Equal("Suhartono", added));
    }
}
