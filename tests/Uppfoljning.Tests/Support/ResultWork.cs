using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Engine.Answers;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Results;

namespace Uppfoljning.Tests.Support;

/// <summary>Answers that have come in, for tests of what becomes of them.</summary>
public static class ResultWork
{
    private static readonly DateOnly Today = new(2026, 9, 1);

    /// <summary>A programme with a published questionnaire.</summary>
    public static async Task<ResultKey> MakeResultsAsync(this TestApp app, byte[] questionnaire)
    {
        var (organisation, programme) = await app.MakeProgrammeAsync();
        var version = await app.Gate.WriteAsync<CasesDb, int>(
            async cases =>
            {
                var published = new QuestionnaireVersion
                {
                    OrganisationId = organisation,
                    QuestionnaireId = "test",
                    Number = 1,
                    Json = questionnaire,
                    Sha256 = SHA256.HashData(questionnaire),
                    PublishedAt = app.Time.GetUtcNow(),
                };
                cases.Add(published);
                await cases.SaveChangesAsync();
                return published.Id;
            },
            CancellationToken.None);
        return new ResultKey(programme, version, "m6", ResultAddress.Participant);
    }

    /// <summary>Submits answers; those with a gender come from an enrolled person of that gender, the others from nobody known.</summary>
    public static async Task SubmitAsync(this TestApp app, ResultKey key, params IReadOnlyList<(AnswerSet Answers, string? Gender)> given)
    {
        var codes = given.Select(_ => Uppfoljning.Web.Security.Secrets.NewShortId()).ToArray();
        await app.Gate.WriteAsync<CasesDb, int>(
            cases =>
            {
                cases.AddRange(given.Zip(codes).Where(one => one.First.Gender is not null).Select(one => new Enrolment
                {
                    ProgrammeId = key.ProgrammeId,
                    ParticipantCode = one.Second,
                    Gender = one.First.Gender,
                    StartedOn = Today.AddYears(-1),
                }));
                return cases.SaveChangesAsync();
            },
            CancellationToken.None);
        await app.Gate.WriteAsync<AnswersDb, int>(
            answers =>
            {
                foreach (var (one, code) in given.Zip(codes))
                {
                    var response = new Response
                    {
                        Id = Uppfoljning.Web.Security.Secrets.NewGuid(),
                        ProgrammeId = key.ProgrammeId,
                        QuestionnaireVersionId = key.VersionId,
                        Occasion = key.Occasion,
                        ParticipantCode = one.Gender is null ? null : code,
                        Role = key.Role,
                        Mode = ResponseMode.Own,
                        Language = "sv",
                        Coded = "{}",
                    };
                    response.Submit(one.Answers.ToCodedJson(), Today);
                    answers.Add(response);
                }

                return answers.SaveChangesAsync();
            },
            CancellationToken.None);
    }

    public static async Task<int> CountAsync(this TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CountingService>().CountAsync(CancellationToken.None);
    }
}
