using System.Text.RegularExpressions;

namespace Uppfoljning.Statistics.Tables;

/// <summary>Why a figure could not be computed. A result carries a reason instead of 0, NaN or a blank.</summary>
public enum Reason
{
    /// <summary>Nobody answered.</summary>
    NoData,

    /// <summary>Somebody answered, but fewer than the method needs.</summary>
    TooFew,

    /// <summary>The scale has fewer items than the method needs.</summary>
    TooFewItems,

    /// <summary>Everybody gave the same answer.</summary>
    ZeroVariance,

    /// <summary>Everybody gave the same answer to one of the items.</summary>
    ZeroVarianceItem,

    /// <summary>One of the two groups has no answers.</summary>
    EmptyGroup,

    /// <summary>Only one group has answers.</summary>
    OneGroup,

    /// <summary>Only one row or one column of the table has answers.</summary>
    OneCategory,

    /// <summary>All answers are equal, so their ranks say nothing.</summary>
    AllTied,

    /// <summary>Nobody changed their answer between the two occasions.</summary>
    AllZeroDifferences,

    /// <summary>Nobody moved between yes and no.</summary>
    NoDiscordantPairs,

    /// <summary>The model has more unknowns than the data can tell.</summary>
    NotIdentified,

    /// <summary>The iteration did not settle.</summary>
    NotConverged,

    /// <summary>The factor model explains an item completely, which no real item is.</summary>
    Heywood,

    /// <summary>A matrix that must be inverted has no inverse.</summary>
    Singular,

    /// <summary>A stratum of the population has no answers to stand for it.</summary>
    EmptyStratum,

    /// <summary>Weights cannot be derived from these answers.</summary>
    WeightsNotEstimable,

    /// <summary>No pattern of withheld cells protects the table.</summary>
    NoSafePattern,
}

/// <summary>The stable codes of <see cref="Reason"/> and <see cref="Refusal"/> in files and exports.</summary>
public static partial class ReasonCode
{
    /// <summary>The code in snake case, for example <c>zero_variance_item</c>.</summary>
    public static string Code(this Reason reason) => SnakeCase(reason.ToString());

    /// <summary>The code in snake case, for example <c>out_of_scale</c>.</summary>
    public static string Code(this Refusal refusal) => SnakeCase(refusal.ToString());

    private static string SnakeCase(string name) => WordStart().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordStart();
}
