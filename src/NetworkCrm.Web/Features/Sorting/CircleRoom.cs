using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Web.Features.Sorting;

internal static class CircleRoom
{
    /// <summary>How many people a circle has room for (advice <c>quality-over-quantity</c>); null is any number.</summary>
    public static int? Of(Circle circle) => circle switch { Circle.Inner => 5, Circle.Close => 15, Circle.Active => 50, Circle.Wider => 150, _ => null };
}
