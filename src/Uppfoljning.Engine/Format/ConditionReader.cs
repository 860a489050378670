using System.Text;
using Uppfoljning.Engine.Checking;
using Uppfoljning.Engine.Logic;

namespace Uppfoljning.Engine.Format;

/// <summary>Reads a condition; what is wrong with its grammar is found at its place in the file.</summary>
internal static class ConditionReader
{
    public static Condition? Condition(this Fields fields, string name, Draft draft)
    {
        if (fields.Word(name, required: false) is not { } text) return null;
        var node = fields.Node.Find(name)!;
        try
        {
            return draft.Place(Logic.Condition.Parse(text), node);
        }
        catch (ConditionException e)
        {
            draft.Findings.Add(e.Code, node, text[e.Position..], Expected(e), BytesBefore(text, e.Position));
            return null;
        }
    }

    /// <summary>How far into the node a position in its condition is: the quotation mark, then the text as it was most likely written.</summary>
    public static int BytesBefore(string text, int position) => 1 + Encoding.UTF8.GetByteCount(text.AsSpan(0, position));

    private static string Expected(ConditionException e) => e.Code switch
    {
        "condition.length" => $"{Limits.ConditionLength}",
        "condition.depth" => $"{Limits.ConditionDepth}",
        _ => $"{e.Position + 1}",
    };
}
