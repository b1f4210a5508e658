using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Shared;

public sealed class UserErrorsTests
{
    [Fact]
    public async Task What_cannot_be_taken_back_is_said()
    {
        using var crm = await TestCrm.OpenAsync();
        using var context = crm.As(crm.Mine);
        var bar = context.Render<MudSnackbarProvider>();
        var undo = context.Services.GetRequiredService<UndoBar>();
        await bar.InvokeAsync(() => undo.Offer(null, "Dihapus", () => throw new GoneException()));
        await bar.WaitForElement(".mud-snackbar button").ClickAsync(new());
        bar.WaitForAssertion(() => Assert.Contains("Ini sudah tidak ada lagi", bar.Markup, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(13, "Penyimpanan tempat data Anda penuh")]
    [InlineData(5, "berkas data sedang tidak bisa ditulis")]
    [InlineData(0, "Ini sudah tidak ada lagi")]
    public async Task An_act_that_met_with_a_mishap_is_said_and_the_page_is_read_anew(int code, string said)
    {
        using var crm = await TestCrm.OpenAsync();
        using var context = crm.As(crm.Mine);
        var bar = context.Render<MudSnackbarProvider>();
        var page = context.Render<AppErrorBoundary>(p =>
            p.AddChildContent<Failing>(f => f.Add(x => x.OnAct, Fails(code))).Add(r => r.ErrorContent, Broken)
        );
        page.Find("button").Click();
        bar.WaitForAssertion(() => Assert.Contains(said, bar.Markup, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal("Coba", page.Find("button").TextContent));
    }

    [Fact]
    public async Task What_is_broken_says_so_in_its_place_and_around_dialogs_in_the_bar()
    {
        using var crm = await TestCrm.OpenAsync();
        using var context = crm.As(crm.Mine);
        var bar = context.Render<MudSnackbarProvider>();
        var page = context.Render<AppErrorBoundary>(p =>
            p.AddChildContent<Failing>(f => f.Add(x => x.OnAct, Fails(-1))).Add(r => r.ErrorContent, Broken)
        );
        page.Find("button").Click();
        page.WaitForAssertion(() => Assert.Equal("rusak", page.Markup));
        var around = context.Render<AppErrorBoundary>(p =>
            p.Add(r => r.Always, true)
                .AddChildContent<Failing>(f => f.Add(x => x.OnAct, Fails(-1)))
                .Add(r => r.ErrorContent, Broken)
        );
        around.Find("button").Click();
        bar.WaitForAssertion(() => Assert.Contains("Ada yang tidak beres", bar.Markup, StringComparison.Ordinal));
        around.WaitForAssertion(() => Assert.Equal("Coba", around.Find("button").TextContent));
    }

    [Fact]
    public async Task What_fails_whenever_it_is_read_is_not_read_for_ever()
    {
        using var crm = await TestCrm.OpenAsync();
        using var context = crm.As(crm.Mine);
        var page = context.Render<AppErrorBoundary>(p =>
            p.AddChildContent<Failing>(f => f.Add(x => x.OnRead, () => throw new GoneException()))
                .Add(r => r.ErrorContent, Broken)
        );
        page.WaitForAssertion(() => Assert.Equal("rusak", page.Markup));
    }

    private static RenderFragment<Exception> Broken => _ => b => b.AddContent(0, "rusak");

    private static Action Fails(int code) =>
        () =>
            throw (
                code switch
                {
                    0 => new GoneException(),
                    -1 => new InvalidOperationException("broken"),
                    _ => new SqliteException("full", code),
                }
            );

    private sealed class Failing : ComponentBase
    {
        [Parameter]
        public Action? OnAct { get; set; }

        [Parameter]
        public Action? OnRead { get; set; }

        protected override void OnInitialized() => OnRead?.Invoke();

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "button");
            builder.AddAttribute(1, "onclick", EventCallback.Factory.Create(this, OnAct ?? (() => { })));
            builder.AddContent(2, "Coba");
            builder.CloseElement();
        }
    }
}
