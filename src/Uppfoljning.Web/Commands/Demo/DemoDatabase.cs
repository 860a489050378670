using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Commands.Demo;

/// <summary>Fills a new database with one made-up programme: its people, its questionnaires, and what they answered.</summary>
internal sealed class DemoDatabase(WriteGate gate, TimeProvider time)
{
    private const int Seed = 20240611;
    private const double LiftAtSixMonths = 0.15;
    private const double LiftAtTwelveMonths = 0.3;
    private static readonly string[] Shipped = ["exit", "followup", "nki", "livskvalitet", "kompetens", "samverkan"];

    private readonly Random random = new(Seed);
    private readonly Dictionary<string, (QuestionnaireVersion Version, Route Route)> questionnaires = [];

    /// <returns>The programme's id; an earlier demo is left as it is.</returns>
    public Task<int> FillAsync(CancellationToken stop) => gate.WriteAsync<CasesDb, AnswersDb, LinksDb, int>(
        async (cases, answers, links) =>
        {
            if (await cases.Programmes.SingleOrDefaultAsync(stop) is { } filled)
            {
                return filled.Id;
            }

            var programme = await AddProgrammeAsync(cases, stop);
            var register = new DemoRegister(random);
            cases.AddRange(register.People.Select(p => Enrol(p, programme.Id)));
            Answer("exit", ["exit", "nki", "livskvalitet"], register.AtExit, 0, months: 0);
            Answer("m6", ["followup", "livskvalitet"], register.AtSixMonths, LiftAtSixMonths, months: 6);
            Answer("m12", ["followup", "livskvalitet"], register.AtTwelveMonths, LiftAtTwelveMonths, months: 12);
            AddCollectiveLinks(programme.Id, links);
            AddUnregistered(programme.Id, cases);
            await cases.SaveChangesAsync(stop);
            await answers.SaveChangesAsync(stop);
            await links.SaveChangesAsync(stop);
            return programme.Id;

            void Answer(string occasion, string[] asked, IReadOnlySet<DemoPerson> answering, double lift, int months)
            {
                foreach (var person in register.People)
                {
                    var on = ExitOf(person).AddMonths(months).AddDays(random.Next(1, 25));
                    foreach (var questionnaire in asked)
                    {
                        AddOne(cases, answers, programme.Id, occasion, questionnaire, person, lift, on, answering.Contains(person));
                    }
                }
            }
        },
        stop);

    private async Task<Programme> AddProgrammeAsync(CasesDb cases, CancellationToken stop)
    {
        var programme = await MadeUp.AddProgrammeAsync(cases, stop);
        foreach (var id in Shipped)
        {
            var json = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "surveys", $"{id}.json"), stop);
            var questionnaire = QuestionnaireReader.Read(json).Questionnaire!;
            var (version, _) = await cases.PublishAsync(programme.OrganisationId, questionnaire.Id, json, time.GetUtcNow(), stop);
            questionnaires[id] = (version, new Route(questionnaire, RespondentKind.Personal, questionnaire.Respondents[0].Role));
        }

        await cases.SaveChangesAsync(stop);
        return programme;
    }

    private Enrolment Enrol(DemoPerson person, int programmeId)
    {
        var exit = ExitOf(person);
        var enrolment = new Enrolment
        {
            ProgrammeId = programmeId,
            ParticipantCode = person.Code,
            Gender = person.Gender,
            AgeBand = person.AgeBand,
            ReferringAgency = person.ReferringAgency,
            StartedOn = exit.AddMonths(-person.MonthsEnrolled),
        };
        enrolment.End(exit, person.ExitReason);
        return enrolment;
    }

    private void AddOne(CasesDb cases, AnswersDb answers, int programmeId, string occasion, string questionnaireId, DemoPerson person, double lift, DateOnly on, bool answered)
    {
        var (version, route) = questionnaires[questionnaireId];
        var participation = new Participation
        {
            ProgrammeId = programmeId,
            ParticipantCode = person.Code,
            Occasion = occasion,
            QuestionnaireId = questionnaireId,
            InvitedOn = on.AddDays(-1),
        };
        cases.Add(participation);
        if (!answered)
        {
            return;
        }

        participation.Start(on, "sv", ResponseMode.Own);
        participation.Answer(on, "sv");
        var response = new Response
        {
            Id = Secrets.NewGuid(),
            ProgrammeId = programmeId,
            QuestionnaireVersionId = version.Id,
            Occasion = occasion,
            ParticipantCode = person.Code,
            Role = RoleOf(route),
            Mode = ResponseMode.Own,
            Language = "sv",
            Coded = "{}",
        };
        response.Submit(DemoAnswers.Give(route, person, lift, random).ToCodedJson(), on);
        answers.Add(response);
    }

    private void AddCollectiveLinks(int programmeId, LinksDb links) => links.AddRange(
        questionnaires.Select(q => new CollectiveLink
        {
            Slug = $"demo-{q.Key}",
            ProgrammeId = programmeId,
            QuestionnaireVersionId = q.Value.Version.Id,
            Occasion = q.Key is "followup" ? "m6" : q.Key is "samverkan" ? "partners" : "exit",
            Role = RoleOf(q.Value.Route),
            Mode = ResponseMode.Own,
            ClosesAt = time.GetUtcNow().AddYears(10),
        }));

    private void AddUnregistered(int programmeId, CasesDb cases)
    {
        var year = time.GetUtcNow().Year;
        cases.AddRange(
            new AnonymousParticipantCount { ProgrammeId = programmeId, Year = year - 1, Gender = "woman", Count = 4 },
            new AnonymousParticipantCount { ProgrammeId = programmeId, Year = year - 1, Gender = "man", Count = 1 },
            new AnonymousParticipantCount { ProgrammeId = programmeId, Year = year, Gender = "woman", Count = 1 });
    }

    private static string RoleOf(Route route) => JsonNamingPolicy.CamelCase.ConvertName(route.Role.ToString());

    private DateOnly ExitOf(DemoPerson person) =>
        DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddMonths(-person.MonthsSinceExit).AddDays(-person.DayOffset);
}
