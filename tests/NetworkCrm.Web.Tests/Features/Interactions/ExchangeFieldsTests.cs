using Bunit;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Features.Interactions;

namespace NetworkCrm.Web.Tests.Features.Interactions;

public sealed class ExchangeFieldsTests
{
    [Theory]
    [InlineData(ExchangeDirection.Gave, false, true)]
    [InlineData(ExchangeDirection.Received, false, false)]
    [InlineData(ExchangeDirection.Asked, true, true)]
    [InlineData(ExchangeDirection.Offered, false, false)]
    public async Task Only_an_ask_says_what_came_of_it_and_only_what_goes_for_somebody_else_says_for_whom(
        ExchangeDirection direction,
        bool result,
        bool forWhom
    )
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var fields = context.Render<ExchangeFields>(p => p.Add(x => x.Line, new ExchangeLine(direction)));
        Assert.Equal(result ? 1 : 0, fields.FindAll("[aria-label=Hasilnya]").Count);
        Assert.Equal(forWhom ? 1 : 0, fields.FindAll("input[aria-label='Atas nama siapa']").Count);
    }

    [Fact]
    public async Task What_is_written_and_chosen_stands_in_the_line_and_an_answer_only_in_that_of_an_ask()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var line = new ExchangeLine(ExchangeDirection.Asked);
        var fields = context.Render<ExchangeFields>(p => p.Add(x => x.Line, line));
        await fields.Find(".line > input").ChangeAsync(new() { Value = "Kenalkan ke notaris" });
        await fields.Find("[aria-label='Jenis bantuan']").ChangeAsync(new() { Value = "Introduction" });
        await fields.Find("[aria-label='Seberapa berarti']").ChangeAsync(new() { Value = "Large" });
        await fields.Find("[aria-label=Hasilnya]").ChangeAsync(new() { Value = "Granted" });
        await fields.Find("[aria-label='Atas nama siapa']").ChangeAsync(new() { Value = "Budi" });
        Assert.Equal(
            new ExchangeEntry(
                ExchangeDirection.Asked,
                "Kenalkan ke notaris",
                ExchangeKind.Introduction,
                ExchangeWeight.Large,
                AskState.Granted,
                "Budi"
            ),
            line.Entry()
        );
        Assert.Null(
            new ExchangeLine(ExchangeDirection.Gave) { Ask = AskState.Granted }
                .Entry()
                .Ask
        );
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(3, "Dihitung untuk masing-masing dari 3 orang.")]
    public async Task With_more_than_one_there_it_says_that_it_counts_for_each(int people, string? said)
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var fields = context.Render<ExchangeFields>(p =>
            p.Add(x => x.Line, new ExchangeLine(ExchangeDirection.Gave)).Add(x => x.People, people)
        );
        Assert.Equal(said, fields.FindAll("[data-each]").Select(e => e.TextContent).SingleOrDefault());
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_line_just_asked_for_takes_the_words_at_once_and_one_opened_again_leaves_the_focus_where_it_is(
        bool isNew,
        int taken
    )
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var line = new ExchangeLine(new ExchangeEntry(ExchangeDirection.Gave, "Kopi"), isNew);
        var fields = context.Render<ExchangeFields>(p => p.Add(x => x.Line, line));
        await fields.Find(".line > input").ChangeAsync(new() { Value = "Kopi dan kue" });
        Assert.Equal(
            taken,
            context.JSInterop.Invocations.Count(i => i.Identifier.EndsWith(".focus", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Removing_it_is_left_to_the_form()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var removed = 0;
        var fields = context.Render<ExchangeFields>(p =>
            p.Add(x => x.Line, new ExchangeLine(ExchangeDirection.Gave)).Add(x => x.OnRemove, () => removed++)
        );
        await fields.Find(".line > button").ClickAsync(new());
        Assert.Equal(1, removed);
    }
}
