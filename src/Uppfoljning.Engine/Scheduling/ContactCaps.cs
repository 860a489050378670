namespace Uppfoljning.Engine.Scheduling;

/// <summary>How much contact a person may get. All counts are inclusive.</summary>
/// <param name="DaysBetweenMessages">Least days from one message to the next in an occasion, at least 1: so never two on one day.</param>
/// <param name="ElectronicPerOccasion">Most text messages and e-mails together in an occasion.</param>
/// <param name="CallsPerOccasion">Most calls in an occasion.</param>
/// <param name="DaysBetweenOccasions">Least days from a message of one occasion to a message of another, at least 1; the later occasion waits.</param>
public sealed record ContactCaps(int DaysBetweenMessages, int ElectronicPerOccasion, int CallsPerOccasion, int DaysBetweenOccasions);
