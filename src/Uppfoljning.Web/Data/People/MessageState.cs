namespace Uppfoljning.Web.Data.People;

/// <summary>Where a message stands. What is to be tried again also has a <see cref="Message.NotBefore"/>.</summary>
public enum MessageState
{
    /// <summary>Köad.</summary>
    Queued,
    /// <summary>Skickas: claimed by a sender that is alive until the lease ends.</summary>
    Sending,
    /// <summary>Skickad: the next server or the gateway has taken it.</summary>
    Sent,
    /// <summary>Uppskjuten: a passing hindrance.</summary>
    Deferred,
    /// <summary>Misslyckad: refused for good, or bounced afterwards.</summary>
    Failed,
    /// <summary>Osäker: lost between handing over and the receipt, so nobody knows.</summary>
    Uncertain,
    /// <summary>Stoppad: the stop test at the moment of sending said no.</summary>
    Stopped,
    /// <summary>Missad: more than a week late.</summary>
    Missed,
}
