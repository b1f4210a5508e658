namespace NetworkCrm.Core.Messages;

/// <summary>Something that a template names and each message says for itself.</summary>
public enum Placeholder
{
    /// <summary>What they are called to their face: form of address and name.</summary>
    Name,

    /// <summary>The owner's own name.</summary>
    Me,

    /// <summary>Where they work.</summary>
    Company,

    /// <summary>The event they were met at.</summary>
    Place,

    /// <summary>What they told last, in the owner's words; never what was said in confidence.</summary>
    Told,

    /// <summary>The holiday, or the birthday.</summary>
    Day,

    /// <summary>What was promised, in the owner's words.</summary>
    Promise,

    /// <summary>To whom the owner was named.</summary>
    ToWhom,

    /// <summary>The group that gathers.</summary>
    Group,

    /// <summary>The day it gathers.</summary>
    Date,

    /// <summary>Where it gathers, or what for.</summary>
    Where,
}
