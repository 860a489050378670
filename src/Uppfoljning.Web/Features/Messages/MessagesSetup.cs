using Uppfoljning.Web.Features.Messages.Bounces;
using Uppfoljning.Web.Features.Messages.Calls;
using Uppfoljning.Web.Features.Messages.Channels.Email;
using Uppfoljning.Web.Features.Messages.Channels.Email.Smtp;
using Uppfoljning.Web.Features.Messages.Channels.Sms;
using Uppfoljning.Web.Features.Messages.Handovers;
using Uppfoljning.Web.Features.Messages.Letters;
using Uppfoljning.Web.Features.Messages.Planning;
using Uppfoljning.Web.Features.Messages.Sending;

namespace Uppfoljning.Web.Features.Messages;

public static class MessagesSetup
{
    public static IServiceCollection AddMessages(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<IEmailTransport>(settings.Email.Host.Length == 0 ? new FolderTransport(settings) : new SmtpTransport(SmtpOptions.From(settings)));
        if (settings.Sms.Gateway == "folder")
        {
            services.AddSingleton<ISmsGateway>(new FolderGateway(settings));
        }
        else
        {
            services.AddSingleton<ISmsGateway>(house => new HttpGateway(settings, house.GetRequiredService<TimeProvider>()));
        }

        return services
            .AddSingleton<MessageLinks>()
            .AddSingleton<SmsBudget>()
            .AddSingleton<Departures>()
            .AddSingleton<Outcomes>()
            .AddSingleton<Claims>()
            .AddSingleton<SweepDoubts>()
            .AddSingleton<SendService>()
            .AddSingleton<PlanWriter>()
            .AddScoped<TimesToPlan>()
            .AddSingleton<RatingsDone>()
            .AddSingleton<PlanningService>()
            .AddSingleton<ReplyService>()
            .AddSingleton<BounceShelf>()
            .AddSingleton<BounceService>()
            .AddSingleton<TestMessages>();
    }

    /// <summary>What only the site needs.</summary>
    public static IServiceCollection AddMessagePages(this IServiceCollection services) => services
        .AddScoped<OutboxQuery>()
        .AddScoped<OutboxService>()
        .AddScoped<TestMessageService>()
        .AddSingleton<LetterKeys>()
        .AddScoped<LetterList>()
        .AddScoped<LetterBatchQuery>()
        .AddScoped<LetterBatchService>()
        .AddScoped<LetterSheets>()
        .AddScoped<CallList>()
        .AddScoped<CallQuery>()
        .AddScoped<CallService>()
        .AddScoped<HandoverService>();
}
