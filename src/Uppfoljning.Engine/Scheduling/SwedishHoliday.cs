namespace Uppfoljning.Engine.Scheduling;

/// <summary>The Swedish public holidays, and the three eves on which nothing is sent either.</summary>
/// <remarks>Source: lagen (1989:253) om allmänna helgdagar; national day since 2005 (SFS 2004:1320). Sundays in general are left to the send window's days.</remarks>
public enum SwedishHoliday
{
    /// <summary>Nyårsdagen, 1 January.</summary>
    NewYearsDay,

    /// <summary>Trettondedag jul, 6 January.</summary>
    Epiphany,

    /// <summary>Långfredagen, two days before Easter Sunday.</summary>
    GoodFriday,

    /// <summary>Påskdagen.</summary>
    EasterSunday,

    /// <summary>Annandag påsk, the day after Easter Sunday.</summary>
    EasterMonday,

    /// <summary>Första maj, 1 May.</summary>
    FirstOfMay,

    /// <summary>Kristi himmelsfärdsdag, 39 days after Easter Sunday.</summary>
    AscensionDay,

    /// <summary>Pingstdagen, 49 days after Easter Sunday.</summary>
    WhitSunday,

    /// <summary>Sveriges nationaldag, 6 June.</summary>
    NationalDay,

    /// <summary>Midsommarafton, the Friday of 19–25 June.</summary>
    MidsummerEve,

    /// <summary>Midsommardagen, the Saturday of 20–26 June.</summary>
    MidsummerDay,

    /// <summary>Alla helgons dag, the Saturday of 31 October–6 November.</summary>
    AllSaintsDay,

    /// <summary>Julafton, 24 December.</summary>
    ChristmasEve,

    /// <summary>Juldagen, 25 December.</summary>
    ChristmasDay,

    /// <summary>Annandag jul, 26 December.</summary>
    BoxingDay,

    /// <summary>Nyårsafton, 31 December.</summary>
    NewYearsEve,
}
