using System.Runtime.CompilerServices;
using NetworkCrm.Core.Cards;

namespace NetworkCrm.Core.Tests.Cards;

/// <summary>How much of the cards beside this file is read right; docs/import.md says it.</summary>
public sealed class CardShareTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("cards.txt", 58, 0.98)]
    [InlineData("held-out.txt", 15, 0.95)]
    [InlineData("hard.txt", 12, 0.75)]
    public void As_much_of_the_cards_is_read_right_as_is_promised(string file, int count, double floor)
    {
        var samples = CardSample.Of(file);
        Assert.Equal(count, samples.Count);
        var (right, all) = (0, 0);
        foreach (var sample in samples)
        {
            var read = CardSample.FieldsOf(CardReader.Read(sample.Text, "ID"));
            var hit = read.Intersect(sample.Fields).Count();
            // What is wrong counts once where it is missing, and what was made up counts as well.
            var (missed, extra) = (sample.Fields.Except(read).ToList(), read.Except(sample.Fields).ToList());
            right += hit;
            all += hit + Math.Max(missed.Count, extra.Count);
            if (missed.Count + extra.Count > 0)
                output.WriteLine(
                    $"{sample.Name}: missed {string.Join(" | ", missed)} read {string.Join(" | ", extra)}"
                );
        }

        output.WriteLine($"{file}: {right} of {all} fields, {(double)right / all:P1}");
        Assert.True((double)right / all >= floor, $"{right} of {all} fields");
        var said = File.ReadAllText(
            Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "docs", "import.md")
        );
        Assert.Contains($" {right} of {all} |", said, StringComparison.Ordinal);
        Assert.Contains($" {right} dari {all} |", said, StringComparison.Ordinal);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
