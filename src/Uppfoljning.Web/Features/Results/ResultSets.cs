using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Cases;

namespace Uppfoljning.Web.Features.Results;

/// <summary>
/// The counted responses as columns, kept in memory: extended by the batches that came since, read anew when something
/// in them was erased or, with the next batch, when a background was corrected. Another node keeps its own and finds the same.
/// </summary>
public sealed class ResultSets(IServiceScopeFactory scopes, QuestionnaireLibrary library) : IDisposable
{
    private const int FewestToReadAll = 10_000;
    private const long RowsReadForOneLookedUp = 5;

    private readonly ConcurrentDictionary<ResultKey, ResultSet> kept = new();
    private readonly SemaphoreSlim reading = new(1);

    /// <returns>Null while nothing has been counted.</returns>
    internal async Task<ResultSet?> GetAsync(ResultKey key, CancellationToken stop)
    {
        await reading.WaitAsync(stop);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var answers = scope.ServiceProvider.GetRequiredService<AnswersDb>();
            var batches = await answers.Responses.Where(key.Holds).Where(r => r.Batch != null)
                .GroupBy(r => r.Batch!.Value).Select(batch => new { Number = batch.Key, Rows = batch.Count() })
                .OrderBy(batch => batch.Number).ToListAsync(stop);
            if (batches.Count == 0)
            {
                kept.TryRemove(key, out _);
                return null;
            }

            var before = kept.GetValueOrDefault(key);
            if (before is not null && batches.Where(b => b.Number <= before.Watermark).Sum(b => b.Rows) != before.Columns.Length)
            {
                before = null;
            }

            if (before?.Watermark == batches[^1].Number)
            {
                return before;
            }

            var (last, ends) = (batches[^1].Number, new List<int>());
            batches.ForEach(batch => ends.Add(ends.LastOrDefault() + batch.Rows));
            var facts = await FactsAsync(scope.ServiceProvider.GetRequiredService<CasesDb>(), key.ProgrammeId, stop);
            before = before?.Facts.Says(facts) == true ? before : null;
            var read = await ReadAsync(answers, key, facts, before?.Watermark ?? 0, last, ends[^1] - (before?.Columns.Length ?? 0), stop);
            return kept[key] = new ResultSet(before is null ? read : before.Columns.Append(read), last, ends, facts);
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private async Task<ColumnSet> ReadAsync(AnswersDb answers, ResultKey key, BackgroundFacts facts, int after, int last, int expected, CancellationToken stop)
    {
        var questionnaire = (await library.GetAsync(key.VersionId, stop)).Questionnaire;
        var rows = new CountedRows(questionnaire, expected);
        var held = await HeldAsync(answers, key, after, last, expected, stop);
        var counted = held.Select(r => new { r.Coded, r.ParticipantCode, r.Batch });
        await foreach (var response in counted.AsAsyncEnumerable().WithCancellation(stop))
        {
            rows.Add(response.Coded, response.ParticipantCode is { } code ? facts.Of(code) : null, response.Batch!.Value);
        }

        return rows.ToColumns();
    }

    private static async Task<BackgroundFacts> FactsAsync(CasesDb cases, int programmeId, CancellationToken stop) =>
        new(await cases.Enrolments.Where(e => e.ProgrammeId == programmeId).ToListAsync(stop));

    /// <summary>
    /// The responses of the key in some batches: looked up one by one, or, when they are a large part of the table, found by
    /// reading all of it in its own order, which is several times faster. What stands beside each column in the condition
    /// keeps SQLite from the index.
    /// </summary>
    private static async Task<IQueryable<Response>> HeldAsync(AnswersDb answers, ResultKey key, int after, int last, int expected, CancellationToken stop) =>
        expected >= FewestToReadAll && await answers.Responses.LongCountAsync(stop) <= expected * RowsReadForOneLookedUp
            ? answers.Responses.FromSql($"""
                SELECT * FROM "Responses"
                WHERE +"ProgrammeId" = {key.ProgrammeId} AND +"QuestionnaireVersionId" = {key.VersionId}
                AND "Occasion" || '' = {key.Occasion} AND "Role" || '' = {key.Role} AND +"Batch" > {after} AND +"Batch" <= {last}
                """)
            : answers.Responses.Where(key.Holds).Where(r => r.Batch > after && r.Batch <= last);
}
