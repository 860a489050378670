namespace Uppfoljning.Engine.Logic;

/// <summary>Three-valued truth, ordered: "and" is the least of two, "or" the greatest.</summary>
public enum Truth
{
    /// <summary>Not so.</summary>
    False,

    /// <summary>Cannot be told, since an answer is missing.</summary>
    Unknown,

    /// <summary>So.</summary>
    True,
}
