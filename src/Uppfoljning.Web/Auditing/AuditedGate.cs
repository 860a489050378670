using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Web.Auditing;

/// <summary>The write gate for changes that leave a line in the audit log: the change and its line are kept together, or neither.</summary>
public sealed class AuditedGate(WriteGate gate, AuditTrail trail)
{
    public Task<T> WriteAsync<TStore, T>(Func<TStore, AuditPen, Task<T>> work, CancellationToken stop)
        where TStore : StoreDb =>
        gate.WriteAsync<TStore, StaffDb, T>((store, staff) => work(store, new AuditPen(trail, staff)), stop);

    public Task<T> WriteAsync<TFirst, TSecond, T>(Func<TFirst, TSecond, AuditPen, Task<T>> work, CancellationToken stop)
        where TFirst : StoreDb
        where TSecond : StoreDb =>
        gate.WriteAsync<TFirst, TSecond, StaffDb, T>((first, second, staff) => work(first, second, new AuditPen(trail, staff)), stop);

    public Task<T> WriteAsync<TFirst, TSecond, TThird, T>(Func<TFirst, TSecond, TThird, AuditPen, Task<T>> work, CancellationToken stop)
        where TFirst : StoreDb
        where TSecond : StoreDb
        where TThird : StoreDb =>
        gate.WriteAsync<TFirst, TSecond, TThird, StaffDb, T>((first, second, third, staff) => work(first, second, third, new AuditPen(trail, staff)), stop);
}

/// <summary>Writes lines inside one unit of work.</summary>
public sealed class AuditPen(AuditTrail trail, StaffDb staff)
{
    /// <inheritdoc cref="AuditTrail.AddAsync"/>
    public Task WriteAsync(int? accountId, string action, string subject, CancellationToken stop) => trail.AddAsync(staff, accountId, action, subject, stop);
}
