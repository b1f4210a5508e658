namespace NetworkCrm.Core.Messages;

/// <summary>What is wrong with a template.</summary>
public enum TemplateFault
{
    Empty,
    TooLong,

    /// <summary>A brace that belongs to no placeholder.</summary>
    LoneBrace,

    /// <summary>No placeholder has this name.</summary>
    Unknown,

    /// <summary>There is such a placeholder, but nothing to put there on this occasion.</summary>
    NotHere,
}

/// <param name="What">The name between the braces, as it was written; null where there is none.</param>
public sealed record TemplateProblem(TemplateFault Fault, string? What = null);
