using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

[Requires(Permission.RunFollowUp)]
public sealed class ParticipantsModel(ParticipantList list, Texts texts) : PageModel
{
    private const int LongestSearch = 100;

    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    [BindProperty(SupportsGet = true)] public ListFilter Show { get; set; }

    [BindProperty(SupportsGet = true)] public int? Before { get; set; }

    /// <summary>What was searched for; it travels in no address.</summary>
    public string? Text { get; private set; }

    public ParticipantPage List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowPage(await list.ReadAsync(Id, Show, Before, stop));

    /// <summary>Answers the post itself: it changes nothing, and a name belongs in no address.</summary>
    public async Task<IActionResult> OnPostSearchAsync([FromForm] string? text, CancellationToken stop)
    {
        Text = text?.Trim() is { Length: > 0 and <= LongestSearch } typed ? typed : null;
        return ShowPage(Text is null ? await list.ReadAsync(Id, Show, Before, stop) : await list.SearchAsync(Id, Text, stop));
    }

    private IActionResult ShowPage(ParticipantPage? read)
    {
        if (read is null)
        {
            return NotFound();
        }

        List = read;
        return Page();
    }
}
