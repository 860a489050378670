using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Web.Data.People;

/// <summary>
/// One contact with one person: a step of an occasion, by one channel, and never twice. It knows neither the address
/// (looked up when sending), nor the participant code, nor the link in clear.
/// </summary>
/// <remarks>
/// The row is made on the day the step is due, not before: until then it is derived. As long as it is
/// <see cref="MessageState.Queued"/> nothing has been done, and the plan may still take it back or stop it.
/// Text messages and e-mails are sent by the sender. A <see cref="Channel.Letter"/>, a <see cref="Channel.Call"/>, a
/// <see cref="Channel.Handover"/> and a <see cref="Channel.Task"/> are worked off by people, who find the row by channel with
/// <see cref="NotBefore"/> in the past, and settle it: <see cref="Send"/> when the letter is posted, the call was held, the
/// tablet or link was handed over or the coach has rated; <see cref="Fail"/> when it cannot be done (the step is then open
/// for its next channel); <see cref="Defer"/> when a call is to be tried again. A task concerns the participant's coach
/// and asks the questionnaire about the participant.
/// </remarks>
public sealed class Message
{
    /// <summary>Causes that the stop test knows besides the engine's reasons to stop.</summary>
    public const string WindowClosed = "windowClosed", NotConsented = "notConsented";

    private DateOnly closesOn;
    private DateTimeOffset dueAt;

    public long Id { get; private set; }
    public required int ProgrammeId { get; init; }
    public required int ParticipantId { get; init; }
    /// <summary>The person's first time in the programme is 1, a re-enrolment 2.</summary>
    public required int EnrolmentNumber { get; init; }
    public required string Occasion { get; init; }
    public required string Step { get; init; }
    public required Channel Channel { get; init; }
    /// <summary>Null for the default plan.</summary>
    public int? ContactPlanVersionId { get; init; }
    /// <summary>Which words of the plan; null when staff alone acts.</summary>
    public string? Words { get; init; }
    /// <summary>The occasion's first questionnaire, which the link leads to; null when staff alone acts.</summary>
    public string? QuestionnaireId { get; init; }
    /// <summary>Last day of the occasion's window: after it, nothing goes and no link opens.</summary>
    public required DateOnly ClosesOn { get => closesOn; init => closesOn = value; }
    /// <summary>The planned instant.</summary>
    public required DateTimeOffset DueAt { get => dueAt; init => NotBefore = dueAt = value; }
    /// <summary>Random; names the message to other systems: Message-ID, idempotency key.</summary>
    public required string Reference { get; init; }

    public MessageState State { get; private set; } = MessageState.Queued;
    /// <summary>When it may be tried next; null when it will not be.</summary>
    public DateTimeOffset? NotBefore { get; private set; }
    public int Attempts { get; private set; }
    /// <summary>Attempts that nobody knows the end of.</summary>
    public int UncertainAttempts { get; private set; }
    /// <summary>Which claim holds it, and until when.</summary>
    public string? Claim { get; private set; }
    public DateTimeOffset? LeaseUntil { get; private set; }
    /// <summary>When the attempt that is under way was begun. A claim that lapses before this has touched nobody.</summary>
    public DateTimeOffset? BegunAt { get; private set; }
    public DateTimeOffset? SettledAt { get; private set; }
    /// <summary>Code of the latest hindrance or of the reason it stopped.</summary>
    public string? Cause { get; private set; }
    /// <summary>The gateway's name for it, by which receipts come.</summary>
    public string? GatewayId { get; private set; }
    public DateTimeOffset? DeliveredAt { get; private set; }
    /// <summary>The link's token, sealed, while the same link may have to be sent again; a printed letter's token and code until it is posted.</summary>
    public byte[]? SealedToken { get; private set; }
    /// <summary>The pile of letters it lies in, or was posted with.</summary>
    public int? LetterBatchId { get; private set; }

    /// <summary>Due once more: what stopped it is gone, and nothing was handed over.</summary>
    public void Requeue(DateTimeOffset dueAt, DateOnly closesOn)
    {
        Release(MessageState.Queued, null);
        this.closesOn = closesOn;
        NotBefore = this.dueAt = dueAt;
        SettledAt = null;
    }

    /// <summary>The occasion's window has another end.</summary>
    public void CloseOn(DateOnly lastDay) => closesOn = lastDay;

    /// <summary>The stop test has said yes and the message is about to be handed over.</summary>
    public void Begin(DateTimeOffset now, byte[]? sealedToken)
    {
        BegunAt = now;
        SealedToken = sealedToken;
    }

    public void Send(DateTimeOffset now, string? gatewayId)
    {
        GatewayId = gatewayId;
        Settle(MessageState.Sent, now, null);
    }

    public void Defer(DateTimeOffset until, string cause)
    {
        Release(MessageState.Deferred, cause);
        NotBefore = until;
    }

    /// <summary>The letter lies in a pile that somebody is about to post.</summary>
    public void Print(int batchId, DateTimeOffset now, byte[] sealedToken)
    {
        Release(MessageState.Sending, null);
        LetterBatchId = batchId;
        Attempts++;
        Begin(now, sealedToken);
    }

    /// <summary>The pile was thrown away.</summary>
    public void Unprint(DateTimeOffset now)
    {
        LetterBatchId = null;
        SealedToken = null;
        Return(now);
    }

    /// <summary>Somebody tried to call.</summary>
    /// <param name="now">When.</param>
    /// <param name="state">What it led to; nothing more is tried unless <paramref name="tryAgainAt"/> says when.</param>
    /// <param name="cause">What was said, as a code.</param>
    /// <param name="tryAgainAt">Null when this was the last call.</param>
    public void Call(DateTimeOffset now, MessageState state, string cause, DateTimeOffset? tryAgainAt)
    {
        Attempts++;
        if (tryAgainAt is null)
        {
            Settle(state, now, cause);
        }
        else
        {
            Defer(tryAgainAt.Value, cause);
        }
    }

    /// <summary>Given back untouched: nothing was begun.</summary>
    public void Return(DateTimeOffset notBefore)
    {
        Release(Attempts > 1 ? MessageState.Deferred : MessageState.Queued, Cause);
        Attempts--;
        NotBefore = notBefore;
    }

    /// <summary>Refused for good. Where an earlier attempt may have arrived, nobody knows still.</summary>
    public void Fail(DateTimeOffset now, string cause) =>
        Settle(UncertainAttempts > 0 ? MessageState.Uncertain : MessageState.Failed, now, cause);

    /// <param name="now">When it was found out.</param>
    /// <param name="tryAgainAt">Null when it may not be tried again.</param>
    /// <param name="cause">What was lost where.</param>
    public void LoseTrack(DateTimeOffset now, DateTimeOffset? tryAgainAt, string cause)
    {
        UncertainAttempts++;
        if (tryAgainAt is null)
        {
            Settle(MessageState.Uncertain, now, cause);
        }
        else
        {
            Release(MessageState.Uncertain, cause);
            NotBefore = tryAgainAt;
        }
    }

    public void Stop(DateTimeOffset now, string reason) => Settle(MessageState.Stopped, now, reason);

    public void Miss(DateTimeOffset now) => Settle(MessageState.Missed, now, null);

    /// <summary>The receiver's side has it.</summary>
    public void Deliver(DateTimeOffset now)
    {
        DeliveredAt ??= now;
        if (State == MessageState.Uncertain)
        {
            Settle(MessageState.Sent, now, null);
        }
    }

    /// <summary>Taken at first, and then returned.</summary>
    public void Bounce(DateTimeOffset now, string cause) => Settle(MessageState.Failed, now, cause);

    private void Settle(MessageState state, DateTimeOffset now, string? cause)
    {
        Release(state, cause);
        SettledAt = now;
        SealedToken = null;
    }

    private void Release(MessageState state, string? cause)
    {
        State = state;
        Cause = cause;
        NotBefore = null;
        Claim = null;
        LeaseUntil = null;
        BegunAt = null;
    }

    /// <summary>A row of all columns, in the order of the properties.</summary>
    internal static Message Read(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        ProgrammeId = row.GetInt32(1),
        ParticipantId = row.GetInt32(2),
        EnrolmentNumber = row.GetInt32(3),
        Occasion = row.GetString(4),
        Step = row.GetString(5),
        Channel = Enum.Parse<Channel>(row.GetString(6)),
        ContactPlanVersionId = row.IsDBNull(7) ? null : row.GetInt32(7),
        Words = row.IsDBNull(8) ? null : row.GetString(8),
        QuestionnaireId = row.IsDBNull(9) ? null : row.GetString(9),
        ClosesOn = row.GetFieldValue<DateOnly>(10),
        DueAt = row.GetInstant(11),
        Reference = row.GetString(12),
        State = Enum.Parse<MessageState>(row.GetString(13)),
        NotBefore = row.IsDBNull(14) ? null : row.GetInstant(14),
        Attempts = row.GetInt32(15),
        UncertainAttempts = row.GetInt32(16),
        Claim = row.IsDBNull(17) ? null : row.GetString(17),
        LeaseUntil = row.IsDBNull(18) ? null : row.GetInstant(18),
        BegunAt = row.IsDBNull(19) ? null : row.GetInstant(19),
        SettledAt = row.IsDBNull(20) ? null : row.GetInstant(20),
        Cause = row.IsDBNull(21) ? null : row.GetString(21),
        GatewayId = row.IsDBNull(22) ? null : row.GetString(22),
        DeliveredAt = row.IsDBNull(23) ? null : row.GetInstant(23),
        SealedToken = row.IsDBNull(24) ? null : row.GetFieldValue<byte[]>(24),
        LetterBatchId = row.IsDBNull(25) ? null : row.GetInt32(25),
    };

    internal sealed class Table : IEntityTypeConfiguration<Message>
    {
        public void Configure(EntityTypeBuilder<Message> table)
        {
            table.ToTable("Messages");
            table.Property(m => m.Channel).HasConversion<string>();
            table.Property(m => m.State).HasConversion<string>().IsConcurrencyToken();
            table.HasIndex(m => new { m.ParticipantId, m.EnrolmentNumber, m.Occasion, m.Step, m.Channel }).IsUnique();
            table.HasIndex(m => m.NotBefore);
            table.HasIndex(m => m.Claim);
            table.HasIndex(m => m.GatewayId);
            table.HasIndex(m => m.Reference).IsUnique();
            table.HasIndex(m => m.LetterBatchId);
            table.HasIndex(m => new { m.ProgrammeId, m.State });
            table.HasOne<Participant>().WithMany().HasForeignKey(m => m.ParticipantId).OnDelete(DeleteBehavior.Cascade);
            table.HasOne<LetterBatch>().WithMany().HasForeignKey(m => m.LetterBatchId).OnDelete(DeleteBehavior.SetNull);
        }
    }
}
