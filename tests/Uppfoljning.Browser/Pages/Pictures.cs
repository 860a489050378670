using Uppfoljning.Browser.Support;

namespace Uppfoljning.Browser.Pages;

/// <summary>The pictures in docs/pictures, remade by tools/pictures.</summary>
[Collection(OtherSite.Name)]
[Trait("Category", "Pictures")]
public sealed class Pictures(Visitors visitors)
{
    private static readonly string[] Swedish = ["sv"];
    private static readonly string[] Both = ["sv", "ar"];

    private static readonly (int Width, int Height)[] Windows = [(320, 640), (1280, 900)];

    private static readonly (string Name, Viewer Viewer, string Address, string[] Languages)[] Subjects =
    [
        ("start", Viewer.Respondent, "{link}", Both),
        ("question", Viewer.Respondent, "{begun}/1", Both),
        ("check", Viewer.Respondent, "{visit}/kontroll", Both),
        ("done", Viewer.Respondent, "{done}", Both),
        ("opt-out", Viewer.Respondent, "{link}/avsta", Both),
        ("poster", Viewer.Coordinator, "/enkater/lankar/1/affisch", Both),
        ("paper", Viewer.Coordinator, "/enkater/papper/version/2", Both),
        ("results", Viewer.Evaluator, "/resultat/1/2/m6", Swedish),
        ("today", Viewer.Coordinator, "/idag", Swedish),
        ("plan", Viewer.Coordinator, "/program/1/kontaktplan", Swedish),
        ("simulator", Viewer.Coordinator, "/program/1/kontaktplan/prova?avslut=2026-08-31&har=mobil", Swedish),
        ("timeline", Viewer.Coordinator, "{participant}/tidslinje", Swedish),
        ("rates", Viewer.Coordinator, "/program/1/svarsfrekvens?Occasion=m6", Swedish),
        ("letter", Viewer.Coordinator, "{letters}", Swedish),
        ("handover", Viewer.Coordinator, "{handover}", Swedish),
        ("partners", Viewer.Coordinator, "/program/1/medverkande", Swedish),
        ("publish", Viewer.Coordinator, "{changedPlan}", Swedish),
        ("participant", Viewer.Coordinator, "{participant}", Swedish),
        ("import", Viewer.Coordinator, "{import}", Swedish),
    ];

    public static IEnumerable<object[]> All =>
        from subject in Subjects from language in subject.Languages from window in Windows select new object[] { subject.Name, language, window.Width };

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_picture_is_taken(string name, string language, int width)
    {
        var subject = Subjects.Single(s => s.Name == name);
        var folder = Environment.GetEnvironmentVariable("UPPFOLJNING_PICTURES") ?? Path.GetTempPath();

        var page = await visitors.ViewAsync(subject.Viewer, subject.Address, language);
        await page.SetViewportSizeAsync(width, Windows.Single(w => w.Width == width).Height);
        var file = Path.Combine(folder, subject.Languages.Length == 1 ? $"{name}-{width}.png" : $"{name}-{language}-{width}.png");
        await page.ScreenshotAsync(new() { Path = file });

        Assert.True(File.Exists(file));
    }
}
