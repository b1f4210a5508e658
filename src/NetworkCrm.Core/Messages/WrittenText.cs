namespace NetworkCrm.Core.Messages;

/// <summary>A message, or the template of one: its text, and for a mail what stands above it.</summary>
public sealed record WrittenText(string Body, string? Subject = null);
