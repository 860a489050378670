using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;

namespace Uppfoljning.Web.Features.Results;

/// <summary>
/// Takes submitted responses into the published figures, a batch at a time. A batch is never smaller than the smallest
/// group that may be shown, so that two looks at a page differ by that many people or by nobody.
/// </summary>
public sealed class CountingService(AnswersDb answers, WriteGate gate, Settings settings)
{
    /// <summary>Counts what waits wherever enough waits. Running it twice, late or on two nodes changes nothing.</summary>
    /// <returns>The number of responses counted.</returns>
    public async Task<int> CountAsync(CancellationToken stop)
    {
        var ready = await answers.Responses
            .Where(r => r.Batch == null && r.SubmittedOn != null)
            .GroupBy(r => new { r.ProgrammeId, r.QuestionnaireVersionId, r.Occasion, r.Role })
            .Where(waiting => waiting.Count() >= settings.Disclosure.MinimumGroup)
            .Select(waiting => waiting.Key)
            .ToListAsync(stop);
        var counted = 0;
        foreach (var key in ready)
        {
            var result = new ResultKey(key.ProgrammeId, key.QuestionnaireVersionId, key.Occasion, key.Role);
            counted += await gate.WriteAsync<AnswersDb, int>(store => TakeInAsync(store, result, stop), stop);
        }

        return counted;
    }

    private async Task<int> TakeInAsync(AnswersDb store, ResultKey key, CancellationToken stop)
    {
        var waiting = store.Responses.Where(key.Holds).Where(r => r.Batch == null && r.SubmittedOn != null);
        if (await waiting.CountAsync(stop) < settings.Disclosure.MinimumGroup)
        {
            return 0;
        }

        var last = await store.Responses.Where(key.Holds).MaxAsync(r => r.Batch, stop) ?? 0;
        return await waiting.ExecuteUpdateAsync(update => update.SetProperty(r => r.Batch, last + 1), stop);
    }
}
