using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Tests.Engine.Scheduling;

/// <summary>Plans without errors that use every part of the format, by chance from a seed.</summary>
internal sealed class RandomPlans(int seed)
{
    private const string Odd = "\" \\ / < å ä ö é العربية 😀 \n";

    private readonly Random random = new(seed);

    public ContactPlan Next()
    {
        var spacing = random.Next(1, 5);
        var opens = new TimeOnly(random.Next(8, 12), random.Next(60));
        return new ContactPlan
        {
            Id = $"plan-{random.Next(1000)}",
            Title = Text("Plan "),
            Languages = [new Language("sv", Reviewed: true), new Language("en", random.Next(2) == 0), new Language("sv-simple", Reviewed: true)],
            Window = new SendWindow([.. Some(Enum.GetValues<DayOfWeek>())], opens, opens, opens.AddHours(random.Next(1, 6))),
            QuietHours = random.Next(2) == 0 ? default : new QuietHours(new TimeOnly(20, 0), new TimeOnly(7, random.Next(60))),
            ClosedDays = [.. Enumerable.Range(0, random.Next(5)).Select(_ => new DateOnly(2026, 1, 1).AddDays(random.Next(2000)))],
            Caps = new ContactCaps(spacing, 30, 30, random.Next(1, 60)),
            Occasions = [.. Enumerable.Range(1, random.Next(1, 6)).Select(n => Occasion(n, spacing))],
            Messages = [Message("ask", MessageType.Reminder), Message("spare", MessageType.Notice)],
        };
    }

    private Occasion Occasion(int number, int spacing)
    {
        var anchor = Enum.GetValues<Anchor>()[random.Next(3)];
        return new Occasion
        {
            Id = $"o{number}",
            Anchor = anchor,
            Enabled = random.Next(3) > 0,
            EveryMonths = anchor == Anchor.Start && random.Next(2) == 0 ? random.Next(1, 12) : null,
            Opens = new Offset(random.Next(0, 4), random.Next(-10, 10)),
            Closes = new Offset(random.Next(20, 30), random.Next(-10, 10)),
            EndsOnDay = random.Next(2) == 0 ? random.Next(300, 400) : null,
            Questionnaires = [.. Enumerable.Range(1, random.Next(1, 4)).Select(n => new OccasionQuestionnaire($"q{n}", [.. Some(Enum.GetValues<OccasionRole>())]))],
            Steps = [.. Enumerable.Range(1, random.Next(1, 8)).Select(n => Step(n, spacing))],
        };
    }

    private ContactStep Step(int number, int spacing)
    {
        var day = number * 14 + random.Next(14 - spacing);
        return random.Next(4) switch
        {
            0 => new ContactStep { Id = $"s{number}", Offset = new Offset(0, day), Channels = [random.Next(2) == 0 ? Channel.Handover : Channel.Task] },
            1 when number == 1 => new ContactStep { Id = "s1", CountsFromAnchor = true, Offset = new Offset(-1, random.Next(-9, 0)), Channels = [Channel.Letter], Message = "ask" },
            _ => new ContactStep
            {
                Id = $"s{number}",
                Offset = new Offset(0, day),
                Channels = [.. Some([Channel.Sms, Channel.Email, Channel.Letter, Channel.Call])],
                PersonsChoiceFirst = random.Next(2) == 0,
                Message = "ask",
            },
        };
    }

    private ContactMessage Message(string id, MessageType type) => new()
    {
        Id = id,
        Type = type,
        Sms = Text(type == MessageType.Notice ? "{sender} {stop} " : "{sender} {link} {stop} ", canBeOdd: false),
        EmailSubject = Text("{sender} ", canBeOdd: false),
        Email = Text(type == MessageType.Notice ? "{sender}\n{stop} " : "{sender}\n{link}\n{stop} "),
        Letter = Text(type == MessageType.Notice ? "{sender} {stop} " : "{sender} {link} {stop} {contact} {phone} "),
    };

    private LanguageText Text(string start, bool canBeOdd = true) => new(new Dictionary<string, string>
    {
        ["sv"] = start + (canBeOdd && random.Next(2) == 0 ? Odd : $"{random.Next(100)}"),
        ["en"] = $"{start}{random.Next(100)}",
    });

    /// <summary>At least one, each at most once, in any order.</summary>
    private IEnumerable<T> Some<T>(T[] all)
    {
        random.Shuffle(all);
        return all.Take(random.Next(1, all.Length + 1));
    }
}
