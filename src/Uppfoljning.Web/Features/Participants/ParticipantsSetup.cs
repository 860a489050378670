using Uppfoljning.Web.Features.Participants.Import;

namespace Uppfoljning.Web.Features.Participants;

public static class ParticipantsSetup
{
    /// <summary>What reads a file, also for the command line.</summary>
    public static IServiceCollection AddParticipantReading(this IServiceCollection services) => services
        .AddSingleton<ParticipantReader>()
        .AddSingleton<ImportReader>();

    public static IServiceCollection AddParticipants(this IServiceCollection services) => services
        .AddParticipantReading()
        .AddSingleton<ImportStore>()
        .AddScoped<ImportService>()
        .AddScoped<UndoService>();
}
