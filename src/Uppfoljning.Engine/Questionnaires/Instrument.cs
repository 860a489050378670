namespace Uppfoljning.Engine.Questionnaires;

/// <summary>A validated instrument that somebody owns.</summary>
/// <param name="Name">What it is called in the literature.</param>
/// <param name="Owner">Who gives leave to use it.</param>
/// <param name="Permission">The leave that was given; null while there is none, and then it cannot be published.</param>
public sealed record Instrument(string Name, string Owner, string? Permission);
