using System.Globalization;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>The addresses of a respondent's pages.</summary>
internal static class Addresses
{
    public const string Check = "kontroll";
    public const string Done = "tack";
    public const string Here = "kvar";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Start(string token) => $"/s/{token}";

    public static string In(string token, string visit, string page) => $"/s/{token}/{visit}/{page}";
}
