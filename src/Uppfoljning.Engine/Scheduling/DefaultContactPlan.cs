namespace Uppfoljning.Engine.Scheduling;

/// <summary>The contact plan that a programme has until it makes its own.</summary>
public static class DefaultContactPlan
{
    /// <summary>The file, to copy and change.</summary>
    public static ReadOnlyMemory<byte> File { get; } = ReadFile();

    /// <summary>The plan itself.</summary>
    public static ContactPlan Plan { get; } =
        ContactPlanReader.Read(File).Plan ?? throw new InvalidOperationException("The default contact plan has errors.");

    private static byte[] ReadFile()
    {
        using var resource = typeof(DefaultContactPlan).Assembly.GetManifestResourceStream("Uppfoljning.Engine.Scheduling.default-plan.json")!;
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}
