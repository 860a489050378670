using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.WebEncoders;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Features.Accounts;
using Uppfoljning.Web.Features.Answering;
using Uppfoljning.Web.Features.ContactPlans;
using Uppfoljning.Web.Features.Errors;
using Uppfoljning.Web.Features.Health;
using Uppfoljning.Web.Features.Messages;
using Uppfoljning.Web.Features.PaperEntry;
using Uppfoljning.Web.Features.Participants;
using Uppfoljning.Web.Features.Programmes;
using Uppfoljning.Web.Features.Questionnaires;
using Uppfoljning.Web.Features.ResponseRates;
using Uppfoljning.Web.Features.Results;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Features.Today;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web;

/// <summary>Puts the site together: services, then the rooms that a request passes, in order.</summary>
public static class Site
{
    public const long LargestBody = 4 * 1024 * 1024;

    /// <summary>A file of participants, with the form around it.</summary>
    public const int LargestUpload = (24 * 1024 * 1024) + (64 * 1024);

    /// <summary>Read and thrown away, so that whoever sends too much is told so instead of being cut off.</summary>
    private const long LargestDrained = 4 * LargestBody;

    /// <summary>What the site and the command line share: the stores, the words, the keys.</summary>
    public static IServiceCollection AddHouse(this IServiceCollection services, Settings settings) => services
        .AddSingleton(settings)
        .AddSingleton(TimeProvider.System)
        .AddLogging()
        .AddSingleton<MasterKey>()
        .AddSingleton<Secrets>()
        .AddSingleton<PeopleSeal>()
        .AddSingleton<LinkMint>()
        .AddSingleton<Texts>()
        .AddSingleton<Passwords>()
        .AddSingleton<PasswordRules>()
        .AddSingleton<AuditTrail>()
        .AddSingleton<AuditedGate>()
        .AddScoped<AttemptLimit>()
        .AddAccounts()
        .AddMessages(settings)
        .AddData();

    public static WebApplicationBuilder AddSite(this WebApplicationBuilder builder, Settings settings)
    {
        // Request logs name addresses, and addresses hold tokens: the framework may speak of faults only.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestDrained;
        });
        var services = builder.Services;
        services.AddHouse(settings);
        services.AddRazorPages(pages => pages.RootDirectory = "/Features")
            .AddApplicationPart(typeof(Site).Assembly)
            .AddMvcOptions(pages => pages.Filters.Add<PostsNeedHandlers>());
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = settings.Proxies;
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
        });
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.AddAccess();
        services.AddSingleton<PublicFrame>();
        services.AddAnswering();
        services.AddMessagePages();
        services.AddPaperEntry();
        services.AddParticipants();
        services.AddResults();
        services.AddProgrammes();
        services.AddQuestionnaires();
        services.AddContactPlans();
        services.AddToday();
        services.AddResponseRates();
        return builder;
    }

    public static WebApplication UseSite(this WebApplication app, Settings settings)
    {
        if (settings.Proxies > 0)
        {
            app.UseForwardedHeaders();
        }

        app.UseMiddleware<ResponseHeaders>();
        app.UseResponseCompression();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/fel",
            StatusCodeSelector = ErrorModel.StatusFor,
            SuppressDiagnosticsCallback = _ => true,
        });
        app.UseStatusCodePagesWithReExecute("/fel/{0}");
        app.UseMiddleware<RequestRules>();
        app.UseStaticFiles(Assets.Options());
        app.UseRouting();
        app.UseAccess();
        app.MapRazorPages();
        app.MapHealth();
        app.MapSmsEndpoints();
        return app;
    }

    /// <summary>Brings the database and the keys in order before the first request.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken stop)
    {
        await services.GetRequiredService<Migrator>().MigrateAsync(stop);
        await using var scope = services.CreateAsyncScope();
        var staff = scope.ServiceProvider.GetRequiredService<StaffDb>();
        var somethingIsSealed = await staff.ProtectionKeys.AnyAsync(stop) || await staff.Accounts.AnyAsync(stop);
        services.GetRequiredService<MasterKey>().Open(somethingIsSealed);
    }
}
