using Microsoft.EntityFrameworkCore;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>Facts under a participant code, which both sides of the house may know.</summary>
public sealed class CasesDb(DbContextOptions<CasesDb> options) : StoreDb(options)
{
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<Programme> Programmes => Set<Programme>();
    public DbSet<QuestionnaireVersion> QuestionnaireVersions => Set<QuestionnaireVersion>();
    public DbSet<QuestionnaireDraft> QuestionnaireDrafts => Set<QuestionnaireDraft>();
    public DbSet<TranslationReview> TranslationReviews => Set<TranslationReview>();
    public DbSet<Enrolment> Enrolments => Set<Enrolment>();
    public DbSet<Participation> Participations => Set<Participation>();
    public DbSet<FurtherAgency> FurtherAgencies => Set<FurtherAgency>();
    public DbSet<IncomeSnapshot> IncomeSnapshots => Set<IncomeSnapshot>();
    public DbSet<FollowUpTalk> FollowUpTalks => Set<FollowUpTalk>();
    public DbSet<AnonymousParticipantCount> AnonymousParticipantCounts => Set<AnonymousParticipantCount>();
    public DbSet<LegalBasis> LegalBases => Set<LegalBasis>();
    public DbSet<Goal> Goals => Set<Goal>();
    public DbSet<ProgrammeOccasion> ProgrammeOccasions => Set<ProgrammeOccasion>();
    public DbSet<ClosedDay> ClosedDays => Set<ClosedDay>();
    public DbSet<ContactPlanVersion> ContactPlanVersions => Set<ContactPlanVersion>();
    public DbSet<ContactPlanDraft> ContactPlanDrafts => Set<ContactPlanDraft>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => Map(modelBuilder);

    internal static void Map(ModelBuilder model) => model
        .ApplyConfiguration(new Organisation.Table())
        .ApplyConfiguration(new Programme.Table())
        .ApplyConfiguration(new QuestionnaireVersion.Table())
        .ApplyConfiguration(new QuestionnaireDraft.Table())
        .ApplyConfiguration(new TranslationReview.Table())
        .ApplyConfiguration(new Enrolment.Table())
        .ApplyConfiguration(new Participation.Table())
        .ApplyConfiguration(new FurtherAgency.Table())
        .ApplyConfiguration(new IncomeSnapshot.Table())
        .ApplyConfiguration(new FollowUpTalk.Table())
        .ApplyConfiguration(new AnonymousParticipantCount.Table())
        .ApplyConfiguration(new LegalBasis.Table())
        .ApplyConfiguration(new Goal.Table())
        .ApplyConfiguration(new ProgrammeOccasion.Table())
        .ApplyConfiguration(new ClosedDay.Table())
        .ApplyConfiguration(new ContactPlanVersion.Table())
        .ApplyConfiguration(new ContactPlanDraft.Table());
}
