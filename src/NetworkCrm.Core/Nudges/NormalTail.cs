namespace NetworkCrm.Core.Nudges;

/// <summary>
/// The upper tail of the normal distribution, which .NET lacks. Rational approximations of W. J. Cody, "Rational
/// Chebyshev approximations for the error function", Math. Comp. 23 (1969); relative error below 1e-12.
/// </summary>
public static class NormalTail
{
    private static ReadOnlySpan<double> A =>
        [
            3.16112374387056560e00,
            1.13864154151050156e02,
            3.77485237685302021e02,
            3.20937758913846947e03,
            1.85777706184603153e-1,
        ];

    private static ReadOnlySpan<double> B =>
        [2.36012909523441209e01, 2.44024637934444173e02, 1.28261652607737228e03, 2.84423683343917062e03];

    private static ReadOnlySpan<double> C =>
        [
            5.64188496988670089e-1,
            8.88314979438837594e0,
            6.61191906371416295e01,
            2.98635138197400131e02,
            8.81952221241769090e02,
            1.71204761263407058e03,
            2.05107837782607147e03,
            1.23033935479799725e03,
            2.15311535474403846e-8,
        ];

    private static ReadOnlySpan<double> D =>
        [
            1.57449261107098347e01,
            1.17693950891312499e02,
            5.37181101862009858e02,
            1.62138957456669019e03,
            3.29079923573345963e03,
            4.36261909014324716e03,
            3.43936767414372164e03,
            1.23033935480374942e03,
        ];

    private static ReadOnlySpan<double> P =>
        [
            3.05326634961232344e-1,
            3.60344899949804439e-1,
            1.25781726111229246e-1,
            1.60837851487422766e-2,
            6.58749161529837803e-4,
            1.63153871373020978e-2,
        ];

    private static ReadOnlySpan<double> Q =>
        [
            2.56852019228982242e00,
            1.87295284992346725e00,
            5.27905102951428412e-1,
            6.05183413124413191e-2,
            2.33520497626869185e-3,
        ];

    /// <summary>1 - Phi(z): the chance of a standard normal value above <paramref name="z"/>.</summary>
    public static double Above(double z) => 0.5 * Erfc(z * 0.70710678118654752440);

    /// <summary>The complementary error function; 0 once it underflows (above about 26.5).</summary>
    public static double Erfc(double x)
    {
        var y = Math.Abs(x);
        if (y <= 0.46875)
            return 1 - (x * Ratio(y * y, A, B));
        var tail = y <= 4 ? Scaled(y) * Ratio(y, C, D) : Far(y);
        return x < 0 ? 2 - tail : tail;
    }

    private static double Far(double y)
    {
        if (y > 27)
            return 0;
        var z = 1 / (y * y);
        return Scaled(y) * ((0.56418958354775628695 - (z * Ratio(z, P, Q))) / y);
    }

    // exp(-y²) with y² split at a sixteenth, so that the rounding of the square costs no digits.
    private static double Scaled(double y)
    {
        var head = Math.Truncate(y * 16) / 16;
        return Math.Exp(-head * head) * Math.Exp(-(y - head) * (y + head));
    }

    // The leading coefficient of the numerator stands last in Cody's tables, that of the denominator is 1.
    private static double Ratio(double x, ReadOnlySpan<double> top, ReadOnlySpan<double> bottom)
    {
        var (num, den) = (top[^1] * x, x);
        for (var i = 0; i < bottom.Length - 1; i++)
        {
            num = (num + top[i]) * x;
            den = (den + bottom[i]) * x;
        }

        return (num + top[^2]) / (den + bottom[^1]);
    }
}
