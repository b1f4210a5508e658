using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Shared;

public sealed class UndoBarTests
{
    [Fact]
    public async Task A_bar_is_there_for_ten_seconds_with_what_it_takes_to_come_and_go_and_goes_by_itself()
    {
        using var crm = await TestCrm.OpenAsync();
        using var context = crm.As(crm.Mine);
        var shown = new SnackbarOptions(Severity.Normal, new SnackbarConfiguration());
        var snackbar = DispatchProxy.Create<ISnackbar, Configured>();
        ((Configured)(object)snackbar).Options = shown;
        var (mishaps, texts) = (
            context.Services.GetRequiredService<UserErrors>(),
            context.Services.GetRequiredService<IStringLocalizer<SharedTexts>>()
        );
        var undo = new UndoBar(snackbar, mishaps, texts);
        undo.Offer("Rina", "Dihapus", () => Task.CompletedTask);
        Assert.False(shown.RequireInteraction);
        Assert.Equal(10_000, shown.ShowTransitionDuration + shown.VisibleStateDuration + shown.HideTransitionDuration);
    }

    /// <summary>A snackbar that only takes what it is told about the bar.</summary>
#pragma warning disable CA1852 // The proxy that is made of it is a type of its own, which derives from it.
    private class Configured : DispatchProxy
    {
        public SnackbarOptions? Options { get; set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            foreach (var configure in (args ?? []).OfType<Action<SnackbarOptions>>())
                configure(Options!);
            return null;
        }
    }
#pragma warning restore CA1852
}
