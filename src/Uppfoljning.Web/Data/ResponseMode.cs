namespace Uppfoljning.Web.Data;

/// <summary>How the answers were given (svarssätt).</summary>
public enum ResponseMode
{
    /// <summary>By the person, on a device of their own.</summary>
    Own,
    Telephone,
    Paper,
    /// <summary>By the person, with somebody's help to read or write.</summary>
    Supported,
    /// <summary>By the person, on the programme's tablet.</summary>
    WaitingRoom,
}
