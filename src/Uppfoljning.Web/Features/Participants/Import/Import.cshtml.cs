using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants.Import;

/// <summary>A file that has been looked at, or what came of it.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class ImportModel(ImportService service, UndoService undoing, ImportList list, CategoryLists categories, Texts texts) : PageModel
{
    public const int PreviewRows = 10;

    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public ImportRow Row { get; private set; } = null!;

    /// <summary>What would be stored; null when nothing waits.</summary>
    public ImportReading? Reading { get; private set; }

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The fields that the file has, with the parts of a name and an address put together.</summary>
    public IReadOnlyList<Field> Shown => [.. Enum.GetValues<Field>()
        .Where(f => Reading!.Columns!.Has(f) || f == Field.Name || (f == Field.Address && Reading.Columns.Has(Field.City)))
        .Except([Field.FirstName, Field.LastName, Field.PostalCode, Field.City])];

    public string ValueOf(ParticipantFacts facts, Field field) => PreviewText.Of(facts, field, categories);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await list.FindAsync(Id, stop) is not { } row)
        {
            return NotFound();
        }

        Row = row;
        Reading = row.State == ImportState.Previewed ? await service.ReadAsync(row.ProgrammeId, Id, stop) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostStoreAsync(CancellationToken stop)
    {
        if (await list.FindAsync(Id, stop) is not { } row)
        {
            return NotFound();
        }

        return await service.StoreAsync(row.ProgrammeId, Id, stop) == StoreOutcome.Refused
            ? await RefuseAsync("people.import.refused", stop)
            : Redirect($"/import/{Id}");
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken stop)
    {
        if (await list.FindAsync(Id, stop) is not { } row)
        {
            return NotFound();
        }

        await service.DiscardAsync(row.ProgrammeId, Id, stop);
        return Redirect($"/program/{row.ProgrammeId}/import");
    }

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken stop)
    {
        if (await list.FindAsync(Id, stop) is not { } row)
        {
            return NotFound();
        }

        return await undoing.UndoAsync(row.ProgrammeId, Id, stop) == UndoOutcome.HasBegun
            ? await RefuseAsync("people.import.begun", stop)
            : Redirect($"/import/{Id}");
    }

    private async Task<IActionResult> RefuseAsync(string key, CancellationToken stop)
    {
        Problems = [new Problem("main", key)];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await OnGetAsync(stop);
    }
}
