using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages.Calls;

/// <summary>Calls to make today in the caller's programmes.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class CallsModel(CallList list, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true, Name = "gjort")] public bool IsDone { get; set; }

    public CallListView View { get; private set; } = null!;

    public string Word(string kind, string code) => Words.Has($"{kind}.{code}") ? Words[$"{kind}.{code}"] : code;

    public string Cause(string code) => Word("messages.cause", code);

    /// <summary>The hour of an instant in Sweden.</summary>
    public static string Clock(DateTimeOffset at) => StockholmTime.Civil(at).Time.ToString("HH\\.mm", CultureInfo.InvariantCulture);

    public async Task OnGetAsync(CancellationToken stop) => View = await list.ReadAsync(stop);
}
