namespace Uppfoljning.Engine.Scheduling;

/// <summary>Every limit of the contact plan format besides those of all files. All are inclusive.</summary>
public static class PlanLimits
{
    /// <summary>Occasions of a plan.</summary>
    public const int Occasions = 30;

    /// <summary>Questionnaires of an occasion.</summary>
    public const int Questionnaires = 10;

    /// <summary>Steps of an occasion.</summary>
    public const int Steps = 30;

    /// <summary>Messages of a plan.</summary>
    public const int Messages = 60;

    /// <summary>The organisation's own closed days.</summary>
    public const int ClosedDays = 1000;

    /// <summary>Days from a date, and with a minus sign before it.</summary>
    public const int Days = 2000;

    /// <summary>Months from a date, and with a minus sign before it.</summary>
    public const int Months = 120;

    /// <summary>The highest of any cap.</summary>
    public const int Cap = 365;

    /// <summary>Characters of an e-mail's subject.</summary>
    public const int SubjectLength = 100;
}
