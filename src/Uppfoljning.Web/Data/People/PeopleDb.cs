using Microsoft.EntityFrameworkCore;

namespace Uppfoljning.Web.Data.People;

/// <summary>Who took part and how to reach them. No feature that opens it can open the answers.</summary>
public sealed class PeopleDb(DbContextOptions<PeopleDb> options) : StoreDb(options)
{
    public DbSet<Participant> Participants => Set<Participant>();
    public DbSet<ContactPoint> ContactPoints => Set<ContactPoint>();
    public DbSet<ContactStop> ContactStops => Set<ContactStop>();
    public DbSet<ContactNote> ContactNotes => Set<ContactNote>();
    public DbSet<Consent> Consents => Set<Consent>();
    public DbSet<ParticipantImport> ParticipantImports => Set<ParticipantImport>();
    public DbSet<Message> Messages => Set<Message>();
    public DbSet<MessageAttempt> MessageAttempts => Set<MessageAttempt>();
    public DbSet<LetterBatch> LetterBatches => Set<LetterBatch>();
    public DbSet<DroppedStep> DroppedSteps => Set<DroppedStep>();
    public DbSet<OutboxState> OutboxState => Set<OutboxState>();
    public DbSet<SmsSpending> SmsSpendings => Set<SmsSpending>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => Map(modelBuilder);

    internal static void Map(ModelBuilder model) => model
        .ApplyConfiguration(new Participant.Table())
        .ApplyConfiguration(new ContactPoint.Table())
        .ApplyConfiguration(new ContactStop.Table())
        .ApplyConfiguration(new ContactNote.Table())
        .ApplyConfiguration(new Consent.Table())
        .ApplyConfiguration(new ParticipantImport.Table())
        .ApplyConfiguration(new Message.Table())
        .ApplyConfiguration(new MessageAttempt.Table())
        .ApplyConfiguration(new LetterBatch.Table())
        .ApplyConfiguration(new DroppedStep.Table())
        .ApplyConfiguration(new OutboxState.Table())
        .ApplyConfiguration(new SmsSpending.Table());
}
