namespace NetworkCrm.Web.Features.Reviews;

internal static class ReviewsFeature
{
    public static void AddReviews(this IServiceCollection services) =>
        services.AddScoped<ReviewStore>().AddScoped<CircleReviewStore>();
}
