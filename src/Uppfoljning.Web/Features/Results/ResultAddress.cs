namespace Uppfoljning.Web.Features.Results;

/// <summary>The addresses of results.</summary>
public static class ResultAddress
{
    public const string Csv = "csv";
    public const string Participant = "participant";

    public static string Of(ResultKey key, IEnumerable<string>? by = null, string? format = null)
    {
        var query = (by ?? []).Select(item => $"efter={item}")
            .Concat(key.Role == Participant ? [] : [$"svarande={Uri.EscapeDataString(key.Role)}"])
            .Concat(format is null ? [] : [$"format={format}"])
            .ToList();
        return $"/resultat/{key.ProgrammeId}/{key.VersionId}/{Uri.EscapeDataString(key.Occasion)}{(query.Count == 0 ? "" : $"?{string.Join('&', query)}")}";
    }
}
