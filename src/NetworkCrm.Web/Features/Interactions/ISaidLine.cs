using NetworkCrm.Core.Sentences;

namespace NetworkCrm.Web.Features.Interactions;

/// <summary>A line of the form that a sentence may have said: see <see cref="SaidLines"/>.</summary>
public interface ISaidLine
{
    /// <summary>Where the sentence says it; null for what was entered by hand.</summary>
    SentenceMark? Mark { get; set; }

    /// <summary>What it says, to tell whether it was changed by hand since.</summary>
    object Content { get; }

    /// <summary>As the sentence said it.</summary>
    object? Said { get; set; }
}
