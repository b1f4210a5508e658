namespace NetworkCrm.Core.Importing.Formats;

/// <summary>A message that was sent.</summary>
/// <param name="Conversation">An index of <see cref="LinkedInArchive.Conversations"/>.</param>
/// <param name="Sender">An index of <see cref="LinkedInParties.All"/>.</param>
/// <param name="At">In the owner's zone.</param>
/// <param name="Text">Where it is to be kept.</param>
internal readonly record struct LinkedInMessage(int Conversation, int Sender, DateTime At, int Row, string? Text);
