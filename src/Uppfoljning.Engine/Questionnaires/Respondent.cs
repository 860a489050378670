namespace Uppfoljning.Engine.Questionnaires;

/// <summary>Who answers.</summary>
public enum RespondentRole
{
    /// <summary>The person who takes or took part in the programme.</summary>
    Participant,

    /// <summary>The person in the programme who supports the participant.</summary>
    Coach,

    /// <summary>Anyone employed in the programme.</summary>
    Staff,

    /// <summary>The participant's case worker at an authority.</summary>
    CaseWorker,

    /// <summary>The one in charge at a workplace.</summary>
    Supervisor,
}

/// <summary>What the answers are about.</summary>
public enum RespondentSubject
{
    /// <summary>The one who answers.</summary>
    Self,

    /// <summary>A participant, seen by someone else.</summary>
    Participant,

    /// <summary>The programme as a whole.</summary>
    Programme,
}

/// <summary>How the respondent came to the questionnaire, and so what may be asked.</summary>
public enum RespondentKind
{
    /// <summary>By a personal link: confidential, but known under a code.</summary>
    Personal,

    /// <summary>By a collective link: nobody knows who it is.</summary>
    Anonymous,
}

/// <summary>One group the questionnaire is meant for.</summary>
public sealed record Respondent(RespondentRole Role, RespondentSubject About);
