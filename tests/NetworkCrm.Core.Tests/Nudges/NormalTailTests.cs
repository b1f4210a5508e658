using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class NormalTailTests
{
    // Computed to 20 digits at the exact double, by series below 3 and by continued fraction above.
    [Theory]
    [InlineData(-2, 1.9953222650189527342)]
    [InlineData(-0.3, 1.3286267594591274162)]
    [InlineData(0, 1.0)]
    [InlineData(0.1, 8.8753708398171510160e-1)]
    [InlineData(0.46875, 5.0738652678206200841e-1)]
    [InlineData(0.47, 5.0625494911391788759e-1)]
    [InlineData(0.5, 4.7950012218695346232e-1)]
    [InlineData(1, 1.5729920705028513066e-1)]
    [InlineData(2, 4.6777349810472658379e-3)]
    [InlineData(3, 2.2090496998585441373e-5)]
    [InlineData(3.999, 1.5544749490994991533e-8)]
    [InlineData(4, 1.5417257900280018852e-8)]
    [InlineData(4.001, 1.5290782173248731519e-8)]
    [InlineData(5, 1.5374597944280348502e-12)]
    [InlineData(7.5, 2.7766493860305691007e-26)]
    [InlineData(10, 2.0884875837625447570e-45)]
    [InlineData(15, 7.2129941724512066666e-100)]
    [InlineData(20, 5.3958656116079009289e-176)]
    [InlineData(25, 8.3001725711965227520e-274)]
    [InlineData(26, 5.6631924088561428465e-296)]
    public void Erfc_is_right_to_twelve_digits(double x, double expected) =>
        Assert.InRange(Math.Abs((NormalTail.Erfc(x) / expected) - 1), 0, 1e-12);

    [Theory]
    [InlineData(40, 0)]
    [InlineData(-40, 2)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(double.NegativeInfinity, 2)]
    public void Erfc_settles_far_out(double x, double expected) => Assert.Equal(expected, NormalTail.Erfc(x));

    [Fact]
    public void Half_lies_above_the_middle() => Assert.Equal(0.5, NormalTail.Above(0));

    [Fact]
    public void The_tail_never_rises()
    {
        var last = 1.0;
        for (var z = -9.0; z < 38; z += 0.001)
        {
            var tail = NormalTail.Above(z);
            Assert.True(tail <= last, $"rises at {z}");
            last = tail;
        }
    }
}
