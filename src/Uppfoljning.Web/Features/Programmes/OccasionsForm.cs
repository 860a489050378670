using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Features.Shared;

namespace Uppfoljning.Web.Features.Programmes;

/// <summary>What is asked at each occasion, as it is ticked.</summary>
public sealed record OccasionsForm
{
    public OccasionForm[] Rows { get; init; } = [];

    /// <summary>The posted row of an occasion of the plan; an empty one when it was not posted.</summary>
    public OccasionForm Of(string occasion) => Rows.FirstOrDefault(r => r.Occasion == occasion) ?? new OccasionForm { Occasion = occasion };

    public IReadOnlyList<Problem> Judge(ContactPlan plan, IReadOnlyCollection<string> offered) =>
        [.. plan.Occasions.Where(o => Of(o.Id).IsUsed && !Of(o.Id).Questionnaires.Any(offered.Contains)).Select(o => new Problem($"Used-{o.Id}", "programmes.occasions.nothing"))];
}

public sealed record OccasionForm
{
    public string Occasion { get; init; } = "";
    public bool IsUsed { get; init; }
    public string[] Questionnaires { get; init; } = [];
}

/// <param name="Name">The programme's.</param>
/// <param name="Plan">Its contact plan, without its own choices.</param>
/// <param name="Offered">Questionnaires to choose among.</param>
/// <param name="Form">What is chosen now.</param>
public sealed record OccasionsView(string Name, ContactPlan Plan, IReadOnlyList<OfferedQuestionnaire> Offered, OccasionsForm Form)
{
    /// <summary>Those to choose among at an occasion in the order they are asked there: the plan's own come first.</summary>
    public IReadOnlyList<OfferedQuestionnaire> At(Occasion occasion)
    {
        var own = occasion.Questionnaires.Select(q => q.Id).ToList();
        return [.. Offered.OrderBy(q => own.IndexOf(q.Id) is >= 0 and var at ? at : own.Count)];
    }
}

/// <param name="Id">The questionnaire's.</param>
/// <param name="Title">In Swedish; its id while none is published.</param>
/// <param name="IsPublished">One that is not can be chosen, and is asked once it is.</param>
public sealed record OfferedQuestionnaire(string Id, string Title, bool IsPublished);
