using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Web.Security;

/// <summary>The framework's Data Protection keys in our database, so that every node has the same. The framework asks synchronously.</summary>
public sealed class ProtectionKeyStore(IServiceScopeFactory scopes, WriteGate gate) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<StaffDb>().ProtectionKeys.Select(k => k.Xml).ToList().ConvertAll(XElement.Parse);
    }

    public void StoreElement(XElement element, string friendlyName) =>
        gate.WriteAsync<StaffDb, int>(
            staff =>
            {
                staff.Add(new ProtectionKey { Xml = element.ToString(SaveOptions.DisableFormatting) });
                return staff.SaveChangesAsync();
            },
            CancellationToken.None).GetAwaiter().GetResult();
}
