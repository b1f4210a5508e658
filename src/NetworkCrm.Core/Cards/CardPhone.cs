using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Cards;

/// <summary>A number on a card.</summary>
/// <param name="Number">As written, with its extension; where it is a fax, read as any other number.</param>
public sealed record CardPhone(PhoneNumber Number, CardPhoneRole Role, CardCertainty Certainty);
