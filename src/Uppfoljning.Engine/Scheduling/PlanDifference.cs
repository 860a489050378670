namespace Uppfoljning.Engine.Scheduling;

/// <summary>A step that is to happen on another day or by another channel than before.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it will be.</param>
public sealed record MovedStep(StepToDo Before, StepToDo After);

/// <summary>What a change of date, plan or facts does to one person's contacts: shown before the change is made.</summary>
/// <param name="Moved">Steps with a new day or channel.</param>
/// <param name="Added">Steps that were dropped or not in the plan, and will happen.</param>
/// <param name="Dropped">Steps that would have happened and will not, each with its reason.</param>
/// <param name="Gone">Steps that would have happened and are no longer in the plan at all.</param>
/// <param name="Done">How many steps have happened already; a change never touches them.</param>
public sealed record PlanDifference(
    IReadOnlyList<MovedStep> Moved,
    IReadOnlyList<StepToDo> Added,
    IReadOnlyList<StepDropped> Dropped,
    IReadOnlyList<StepToDo> Gone,
    int Done)
{
    /// <summary>Compares two plans of the same person, step by step (occasion and step id).</summary>
    /// <param name="before">The plan as it stands.</param>
    /// <param name="after">The plan after the change.</param>
    /// <returns>Lists in the order of <paramref name="after"/>, <see cref="Gone"/> in the order of <paramref name="before"/>.</returns>
    public static PlanDifference Between(PlannedContacts before, PlannedContacts after)
    {
        var earlier = before.Steps.ToDictionary(Key);
        var (moved, added, dropped) = (new List<MovedStep>(), new List<StepToDo>(), new List<StepDropped>());
        foreach (var step in after.Steps)
        {
            earlier.Remove(Key(step), out var was);
            switch (was, step)
            {
                case (StepToDo a, StepToDo b) when (a.On, a.Channel) != (b.On, b.Channel):
                    moved.Add(new MovedStep(a, b));
                    break;
                case (not StepToDo, StepToDo b):
                    added.Add(b);
                    break;
                case (StepToDo, StepDropped b):
                    dropped.Add(b);
                    break;
            }
        }
        var gone = before.Steps.OfType<StepToDo>().Where(step => earlier.ContainsKey(Key(step)));
        return new PlanDifference(moved, added, dropped, [.. gone], after.Steps.Count(step => step is StepDone));
    }

    private static (string Occasion, string Step) Key(PlannedStep step) => (step.Occasion, step.Step.Id);
}
