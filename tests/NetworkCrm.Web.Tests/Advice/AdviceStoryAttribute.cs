namespace NetworkCrm.Web.Tests.Advice;

/// <summary>
/// Marks a test as a story of what the product does about a piece of advice; <see cref="AdviceWalkTests"/> asks every
/// one of them for its story.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AdviceStoryAttribute(string id) : Attribute
{
    public string Id => id;
}
