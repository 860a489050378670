using Uppfoljning.Web.Features.Participants.Import;
using Uppfoljning.Web.Features.Participants.Partners;

namespace Uppfoljning.Web.Features.Participants;

public static class ParticipantsSetup
{
    public static IServiceCollection AddParticipants(this IServiceCollection services) => services
        .AddSingleton<ParticipantReader>()
        .AddSingleton<FormFields>()
        .AddScoped<ParticipantList>()
        .AddScoped<ParticipantQuery>()
        .AddScoped<TimelineQuery>()
        .AddScoped<CorrectionPreviewQuery>()
        .AddScoped<ParticipantService>()
        .AddScoped<EnrolmentService>()
        .AddScoped<ContactService>()
        .AddScoped<ConsentService>()
        .AddScoped<StopService>()
        .AddScoped<NoteService>()
        .AddScoped<MergeService>()
        .AddScoped<PartnerList>()
        .AddScoped<PartnerService>()
        .AddSingleton<ImportReader>()
        .AddSingleton<ImportStore>()
        .AddScoped<ImportList>()
        .AddScoped<ImportService>()
        .AddScoped<UndoService>();
}
