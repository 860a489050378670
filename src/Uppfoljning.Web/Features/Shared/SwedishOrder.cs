using System.Globalization;

namespace Uppfoljning.Web.Features.Shared;

/// <summary>Names in the order of a Swedish telephone book; databases know only code points.</summary>
public static class SwedishOrder
{
    public static readonly StringComparer Comparer = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);
}
