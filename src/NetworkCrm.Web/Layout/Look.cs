using MudBlazor;

namespace NetworkCrm.Web.Layout;

/// <summary>
/// MudBlazor in our shapes. Its colours come from the tokens in app.css, which follow the system's light and dark by
/// themselves.
/// </summary>
internal static class Look
{
    private static readonly string[] Font = ["Plus Jakarta Sans", "system-ui", "sans-serif"];

    public static readonly MudTheme Theme = new()
    {
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "10px" },
        // An open menu stands above the bar that offers Undo, never under it.
        ZIndex = new ZIndex { Popover = 1520 },
        Typography = new Typography
        {
            Default = new DefaultTypography
            {
                FontFamily = Font,
                FontSize = ".9375rem",
                LineHeight = "1.5",
            },
            Button = new ButtonTypography
            {
                FontFamily = Font,
                FontSize = ".875rem",
                FontWeight = "600",
                TextTransform = "none",
                LetterSpacing = "0",
            },
        },
    };
}
