using System.Globalization;
using System.Text.Json;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Commands;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Rehearsal;

/// <summary>A diary in words: day by day, then what it came to, and at the end whether every rule held.</summary>
public sealed class RehearsalReport(RehearsalDiary diary, IReadOnlyList<RuleVerdict> verdicts)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public bool AllHeld => verdicts.All(v => v.Broken.Count == 0) && AreAllInTheFolder;

    private int Electronic => diary.Contacts.Count(c => c.IsMade && c.IsElectronic);

    private bool AreAllInTheFolder => diary.Files == Electronic;

    public string AsJson() => JsonSerializer.Serialize(new { diary.People, diary.Contacts, diary.Drops, diary.Events, diary.Files, diary.Pauses, Rules = verdicts, AllHeld }, Json);

    public string AsText() => string.Join(Environment.NewLine, Days().Append("").Concat(Sums()).Append("").Concat(Rules()));

    /// <summary>Every contact, every event and every step that fell away, a line each.</summary>
    public IEnumerable<string> Days() => diary.Contacts.Select(c => (c.At, Line: Contact(c)))
        .Concat(diary.Events.Select(e => (e.At, Line: Event(e))))
        .Concat(diary.Drops.Select(d => (At: StockholmTime.Instant(d.MeantOn, TimeOnly.MinValue), Line: Drop(d))))
        .OrderBy(line => line.At)
        .Select(line => line.Line);

    /// <summary>What it came to, a line for each kind.</summary>
    public IEnumerable<string> Sums()
    {
        yield return Text("rehearse.sums", ("people", Number(diary.People)), ("files", Number(diary.Files)));
        foreach (var group in diary.Contacts.GroupBy(c => (c.Channel, c.State)).OrderBy(g => g.Key))
        {
            yield return Text("rehearse.sum", ("count", Number(group.Count())), ("what", $"{Word("channel", group.Key.Channel)}, {Word("state", group.Key.State)}"));
        }

        foreach (var group in diary.Drops.GroupBy(d => d.Reason).OrderByDescending(g => g.Count()))
        {
            yield return Text("rehearse.sum", ("count", Number(group.Count())), ("what", Text("rehearse.fell", ("reason", Reason(group.Key)))));
        }

        if (diary.Pauses > 0)
        {
            yield return Text("rehearse.paused", ("count", Number(diary.Pauses)));
        }
    }

    /// <summary>Whether each rule held, a line each, and under it what broke it.</summary>
    public IEnumerable<string> Rules()
    {
        foreach (var verdict in verdicts)
        {
            yield return Text(
                verdict.Broken.Count == 0 ? "rehearse.held" : "rehearse.broken",
                ("rule", CommandTexts.Of($"rehearse.rule.{verdict.Rule}")),
                ("broken", Number(verdict.Broken.Count)),
                ("checked", Number(verdict.Checked)));
            foreach (var contact in verdict.Broken)
            {
                yield return $"    {Contact(contact)}";
            }
        }

        yield return Text(AreAllInTheFolder ? "rehearse.held" : "rehearse.broken", ("rule", CommandTexts.Of("rehearse.rule.files")), ("broken", Number(Math.Abs(Electronic - diary.Files))), ("checked", Number(Electronic)));
    }

    private static string Contact(RehearsedContact contact) => Text(
        "rehearse.contact",
        ("at", At(contact.At)),
        ("person", Number(contact.Person)),
        ("occasion", contact.Occasion),
        ("step", contact.Step),
        ("channel", Word("channel", contact.Channel)),
        ("state", Word("state", contact.State)));

    private static string Event(RehearsedEvent e) => Text(
        "rehearse.event", ("at", At(e.At)), ("person", Number(e.Person)), ("occasion", e.Occasion ?? "–"), ("deed", Word("deed", e.Deed)));

    private static string Drop(RehearsedDrop drop) => Text(
        "rehearse.drop",
        ("at", drop.MeantOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("person", Number(drop.Person)),
        ("occasion", drop.Occasion),
        ("step", drop.Step),
        ("reason", Reason(drop.Reason)));

    private static string Reason(string reason) => CommandTexts.Of($"rehearse.reason.{JsonNamingPolicy.CamelCase.ConvertName(reason)}");

    private static string Word<T>(string kind, T value) where T : struct, Enum => CommandTexts.Of($"rehearse.{kind}.{JsonNamingPolicy.CamelCase.ConvertName(value.ToString())}");

    private static string At(DateTimeOffset instant)
    {
        var (day, time) = StockholmTime.Civil(instant);
        return string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {time:HH:mm}");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(string key, params (string Name, string Value)[] values) => Placeholders.Fill(CommandTexts.Of(key), values);
}
