using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Sentences;

/// <summary>Somebody in the book, as far as a sentence needs them.</summary>
/// <param name="Called">How they are called where that is no part of the name: a nickname; null for none.</param>
public sealed record SentencePerson(Guid Uid, string FullName, string? Called = null, Sapaan Sapaan = Sapaan.None);

/// <summary>An event of the book, for <c>#name</c>.</summary>
public sealed record SentenceEvent(Guid Uid, string Name, DateOnly On);
