using Microsoft.AspNetCore.Razor.Hosting;

namespace Uppfoljning.Browser.Pages;

/// <summary>Every page of the site and an address in the demo where it can be seen. A new page gets its line here.</summary>
internal static class SitePages
{
    private static readonly string[] Swedish = ["sv"];
    private static readonly string[] Both = ["sv", "ar"];

    public static readonly IReadOnlyList<SitePage> All =
    [
        new("Front/Front", Viewer.Respondent, "/", Both),
        new("Front/Accessibility", Viewer.Respondent, "/tillganglighet", Both),
        new("Errors/Error", Viewer.Respondent, "/finns-inte", Both),
        new("Answering/Start", Viewer.Respondent, "{link}", Both),
        new("Answering/Collective", Viewer.Respondent, "/q/demo-exit", Both),
        new("Answering/Code", Viewer.Respondent, "/kod", Both),
        new("Answering/Question", Viewer.Respondent, "{visit}/1", Both),
        new("Answering/Question", Viewer.Respondent, "{visit}/4", Both),
        new("Answering/Question", Viewer.Respondent, "{visit}/11", Both),
        new("Answering/Check", Viewer.Respondent, "{visit}/kontroll", Both),
        new("Answering/Done", Viewer.Respondent, "{done}", Both),
        new("Answering/OptOut", Viewer.Respondent, "{link}/avsta", Both),
        new("Answering/Call", Viewer.Respondent, "{link}/ring", Both),
        new("Answering/Stopped", Viewer.Respondent, "/avstatt?val=later", Both),
        new("Questionnaires/Preview", Viewer.Coordinator, "/enkater/visa/version/2", Both),
        new("Questionnaires/Paper", Viewer.Coordinator, "/enkater/papper/version/2", Both),
        new("Questionnaires/Poster", Viewer.Coordinator, "/enkater/lankar/1/affisch", Both),
        new("Questionnaires/Questionnaires", Viewer.Coordinator, "/enkater", Swedish),
        new("Questionnaires/NewQuestionnaire", Viewer.Coordinator, "/enkater/ny", Swedish),
        new("Questionnaires/Draft", Viewer.Coordinator, "{draft}", Swedish),
        new("Questionnaires/Draft", Viewer.Coordinator, "{wrongDraft}", Swedish),
        new("Questionnaires/Version", Viewer.Coordinator, "/enkater/2", Swedish),
        new("Questionnaires/Links", Viewer.Coordinator, "/enkater/2/lankar", Swedish),
        new("Questionnaires/PersonalPaper", Viewer.Coordinator, "/enkater/2/papper-med-kod", Swedish),
        new("Today/Today", Viewer.Coordinator, "/idag", Swedish),
        new("Programmes/Programmes", Viewer.Coordinator, "/program", Swedish),
        new("Programmes/Programme", Viewer.Coordinator, "/program/1", Swedish),
        new("Programmes/Sender", Viewer.Coordinator, "/program/1/avsandare", Swedish),
        new("Programmes/Facts", Viewer.Coordinator, "/program/1/fakta", Swedish),
        new("Programmes/Goals", Viewer.Coordinator, "/program/1/mal", Swedish),
        new("Programmes/Legal", Viewer.Coordinator, "/program/1/rattslig-grund", Swedish),
        new("Programmes/Occasions", Viewer.Coordinator, "/program/1/tillfallen", Swedish),
        new("Programmes/Times", Viewer.Coordinator, "/program/1/tider", Swedish),
        new("Programmes/Unregistered", Viewer.Coordinator, "/program/1/utan-registrering", Swedish),
        new("ContactPlans/Plan", Viewer.Coordinator, "/program/1/kontaktplan", Swedish),
        new("ContactPlans/Steps", Viewer.Coordinator, "/program/1/kontaktplan/steg?Occasion=m6", Swedish),
        new("ContactPlans/MessageTexts", Viewer.Coordinator, "/program/1/kontaktplan/texter?Message=invitation", Swedish),
        new("ContactPlans/NewText", Viewer.Coordinator, "/program/1/kontaktplan/ny-text", Swedish),
        new("ContactPlans/Rules", Viewer.Coordinator, "/program/1/kontaktplan/regler", Swedish),
        new("ContactPlans/Simulate", Viewer.Coordinator, "/program/1/kontaktplan/prova?avslut=2026-08-31&har=mobil", Swedish),
        new("ContactPlans/Source", Viewer.Coordinator, "/program/1/kontaktplan/kalla", Swedish),
        new("ContactPlans/Publish", Viewer.Coordinator, "{changedPlan}", Swedish),
        new("ContactPlans/Rehearse", Viewer.Coordinator, "/program/1/kontaktplan/repetera", Swedish),
        new("ResponseRates/AllRates", Viewer.Coordinator, "/svarsfrekvens", Swedish),
        new("ResponseRates/Rates", Viewer.Coordinator, "/program/1/svarsfrekvens?Occasion=m6", Swedish),
        new("Participants/Partners/Partners", Viewer.Coordinator, "/program/1/medverkande", Swedish),
        new("Participants/Partners/Coach", Viewer.Coordinator, "{participant}/coach", Swedish),
        new("Messages/Handovers/Handover", Viewer.Coordinator, "{handover}", Swedish),
        new("Programmes/NewProgramme", Viewer.Admin, "/program/ny", Swedish),
        new("Participants/Participants", Viewer.Coordinator, "/program/1/deltagare", Swedish),
        new("Participants/NewParticipant", Viewer.Coordinator, "/program/1/ny-deltagare", Swedish),
        new("Participants/Participant", Viewer.Coordinator, "{participant}", Swedish),
        new("Participants/Contact", Viewer.Coordinator, "{participant}/kontakt", Swedish),
        new("Participants/Details", Viewer.Coordinator, "{participant}/uppgifter", Swedish),
        new("Participants/Enrolment", Viewer.Coordinator, "{participant}/tid?Number=1", Swedish),
        new("Participants/NewEnrolment", Viewer.Coordinator, "{participant}/ny-tid", Swedish),
        new("Participants/Timeline", Viewer.Coordinator, "{participant}/tidslinje", Swedish),
        new("Participants/Exit", Viewer.Coordinator, "{participant}/avslut", Swedish),
        new("Participants/Twins", Viewer.Coordinator, "{participant}/samma", Swedish),
        new("Participants/Import/Imports", Viewer.Coordinator, "/program/1/import", Swedish),
        new("Participants/Import/Import", Viewer.Coordinator, "{import}", Swedish),
        new("Home/Start", Viewer.Coordinator, "/start", Swedish),
        new("Results/Results", Viewer.Evaluator, "/resultat", Swedish),
        new("Results/Result", Viewer.Evaluator, "/resultat/1/2/m6", Swedish),
        new("Results/Result", Viewer.Evaluator, "/resultat/1/2/m6?efter=gender", Swedish),
        new("Messages/Outbox", Viewer.Coordinator, "/utskick", Swedish),
        new("Messages/Letters/Letters", Viewer.Coordinator, "/program/1/brev", Swedish),
        new("Messages/Calls/Calls", Viewer.Coordinator, "/samtal", Swedish),
        new("Accounts/SignIn", Viewer.Respondent, "/logga-in", Swedish),
        new("Accounts/SignOut", Viewer.Admin, "/logga-ut", Swedish),
        new("Accounts/OwnPassword", Viewer.Admin, "/losenord", Swedish),
        new("Accounts/Accounts", Viewer.Admin, "/konton", Swedish),
        new("Accounts/NewAccount", Viewer.Admin, "/konton/ny", Swedish),
        new("Accounts/Account", Viewer.Admin, "/konton/1", Swedish),
    ];

    /// <summary>Each page in each of its languages, as a test takes it.</summary>
    public static TheoryData<Viewer, string, string> Views => InTheirLanguages(All);

    /// <summary>The same without sheets of A4, which are as wide as they are.</summary>
    public static TheoryData<Viewer, string, string> ScreenViews =>
        InTheirLanguages(All.Where(page => page.Page is not ("Questionnaires/Paper" or "Questionnaires/Poster")));

    /// <summary>Addresses that give a file and have nothing to look at.</summary>
    public static readonly IReadOnlyList<string> Files = ["ContactPlans/PlanFile", "Questionnaires/Qr", "Questionnaires/VersionFile"];

    /// <summary>Pages about participants: the demo has none to show.</summary>
    public static readonly IReadOnlyList<string> AboutPeople = ["Messages/Letters/Batch", "Messages/Calls/Call", "PaperEntry/Find", "PaperEntry/Entry", "PaperEntry/Compare", "Answering/Here"];

    /// <summary>Every Razor page that has an address, as the assembly has them.</summary>
    public static IReadOnlyList<string> InTheAssembly =>
    [
        .. typeof(Web.Site).Assembly
            .GetCustomAttributes(typeof(RazorCompiledItemAttribute), inherit: false).Cast<RazorCompiledItemAttribute>()
            .Where(item => item.Kind == "mvc.1.0.razor-page")
            .Select(item => item.Identifier["/Features/".Length..^".cshtml".Length]),
    ];

    private static TheoryData<Viewer, string, string> InTheirLanguages(IEnumerable<SitePage> pages)
    {
        var views = new TheoryData<Viewer, string, string>();
        foreach (var page in pages)
        {
            page.Languages.ToList().ForEach(language => views.Add(page.Viewer, page.Address, language));
        }

        return views;
    }
}
