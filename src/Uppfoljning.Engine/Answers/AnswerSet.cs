using System.Text;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Answers;

/// <summary>What one person has answered so far on one occasion. Never changes: a new answer makes a new set.</summary>
public sealed class AnswerSet
{
    private readonly Answer?[] answers;

    internal AnswerSet(Questionnaire questionnaire, Answer?[] answers)
    {
        Questionnaire = questionnaire;
        this.answers = answers;
    }

    /// <summary>What the answers answer.</summary>
    public Questionnaire Questionnaire { get; }

    /// <summary>A set with nothing answered.</summary>
    public static AnswerSet Empty(Questionnaire questionnaire) => new(questionnaire, new Answer?[questionnaire.Items.Count]);

    /// <summary>The answer to the item with this id; null when it is not answered so far, and for an id there is no item for.</summary>
    public Answer? this[string id] => Questionnaire.PositionOf(id) is >= 0 and var position ? answers[position] : null;

    /// <summary>The same set with this answer in place of any earlier one. That it fits the item is for <see cref="AnswerReader"/> to say.</summary>
    /// <exception cref="ArgumentException">There is no item with this id.</exception>
    public AnswerSet With(string id, Answer answer) => Replace(id, answer);

    /// <summary>The same set with this item unanswered.</summary>
    /// <exception cref="ArgumentException">There is no item with this id.</exception>
    public AnswerSet Without(string id) => Replace(id, null);

    /// <summary>The coded answers as one JSON document, in the order of the questionnaire.</summary>
    /// <remarks>Free texts and what is stored elsewhere (<see cref="Item.StoreAs"/>) are left out. Unanswered items have no key.</remarks>
    public string ToCodedJson() => CodedJson.Write(this);

    /// <summary>Reads what <see cref="ToCodedJson"/> wrote under the same version of the questionnaire.</summary>
    /// <param name="questionnaire">The version the answers were given under.</param>
    /// <param name="json">The document.</param>
    /// <exception cref="FormatException">It is no such document: an id, a kind of value or an option that the version does not know.</exception>
    public static AnswerSet FromCodedJson(Questionnaire questionnaire, string json) => CodedJson.Read(questionnaire, Encoding.UTF8.GetBytes(json));

    /// <summary>As <see cref="FromCodedJson(Questionnaire, string)"/>, from UTF-8.</summary>
    /// <param name="questionnaire">The version the answers were given under.</param>
    /// <param name="utf8">The document.</param>
    /// <exception cref="FormatException">It is no such document.</exception>
    public static AnswerSet FromCodedJson(Questionnaire questionnaire, ReadOnlySpan<byte> utf8) => CodedJson.Read(questionnaire, utf8);

    internal Answer? At(int position) => answers[position];

    private AnswerSet Replace(string id, Answer? answer)
    {
        var position = Questionnaire.PositionOf(id);
        if (position < 0) throw new ArgumentException($"No item has the id '{id}'.", nameof(id));
        if (Equals(answers[position], answer)) return this;
        var replaced = (Answer?[])answers.Clone();
        replaced[position] = answer;
        return new AnswerSet(Questionnaire, replaced);
    }
}
