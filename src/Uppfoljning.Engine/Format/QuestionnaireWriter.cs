using System.Text.Json;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Format;

/// <summary>Writes a questionnaire file in its canonical form: properties in a fixed order, two spaces, LF, no needless escapes.</summary>
public static class QuestionnaireWriter
{
    /// <summary>The file in UTF-8, ending with a line feed. Reading it gives the same questionnaire, and writing that the same bytes.</summary>
    /// <remarks>What equals its default is left out. The reference to a schema is always the one beside the shipped questionnaires.</remarks>
    public static byte[] Write(Questionnaire questionnaire) => CanonicalJson.Write(json => WriteFile(json, questionnaire));

    private static void WriteFile(Utf8JsonWriter json, Questionnaire questionnaire)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "schema/questionnaire.schema.json");
        json.WriteNumber("format", DraftReader.Version);
        json.WriteString("id", questionnaire.Id);
        json.WriteText("title", questionnaire.Title);
        json.WriteText("description", questionnaire.Description);
        json.WriteText("completedText", questionnaire.CompletedText);
        json.WriteNumber("minutes", questionnaire.Minutes);
        json.WriteLanguages(questionnaire.Languages);
        json.WriteList("respondents", questionnaire.Respondents, WriteRespondent);
        if (questionnaire.Instrument is { } instrument) WriteInstrument(json, instrument);
        json.WriteString("questionsOnPageMode", Names.WordOf(questionnaire.PageMode));
        WriteScales(json, questionnaire.Scales);
        WriteChoiceSets(json, questionnaire.ChoiceSets);
        json.WriteList("pages", questionnaire.Pages, WritePage);
        if (questionnaire.Indexes.Count > 0) json.WriteList("indexes", questionnaire.Indexes, WriteIndex);
        json.WriteEndObject();
    }

    private static void WriteRespondent(Utf8JsonWriter json, Respondent respondent)
    {
        json.WriteString("role", Names.WordOf(respondent.Role));
        json.WriteString("about", Names.WordOf(respondent.About));
    }

    private static void WriteInstrument(Utf8JsonWriter json, Instrument instrument)
    {
        json.WriteStartObject("instrument");
        json.WriteString("name", instrument.Name);
        json.WriteString("owner", instrument.Owner);
        if (instrument.Permission is not null) json.WriteString("permission", instrument.Permission);
        json.WriteEndObject();
    }

    private static void WriteScales(Utf8JsonWriter json, IReadOnlyList<Scale> scales)
    {
        if (scales.Count == 0) return;
        json.WriteStartObject("scales");
        foreach (var scale in scales)
        {
            json.WriteStartObject(scale.Id);
            if (scale.IsNumeric)
            {
                json.WriteNumber("rateMin", scale.Min);
                json.WriteNumber("rateMax", scale.Max);
            }
            else
            {
                json.WriteList("rateValues", scale.Values, WriteScaleValue);
            }
            json.WriteString("direction", Names.WordOf(scale.Direction));
            json.WriteBoolean("mean", scale.HasMean);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteScaleValue(Utf8JsonWriter json, ScaleValue point)
    {
        json.WriteNumber("value", point.Value);
        json.WriteText("text", point.Text);
    }

    private static void WriteChoiceSets(Utf8JsonWriter json, IReadOnlyList<ChoiceSet> sets)
    {
        if (sets.Count == 0) return;
        json.WriteStartObject("choiceSets");
        foreach (var set in sets) json.WriteList(set.Id, set.Choices, ItemWriter.WriteOption);
        json.WriteEndObject();
    }

    private static void WritePage(Utf8JsonWriter json, Page page)
    {
        json.WriteString("id", page.Id);
        json.WriteText("title", page.Title);
        if (page.VisibleIf is not null) json.WriteString("visibleIf", page.VisibleIf.Text);
        json.WriteList("items", page.Items, ItemWriter.Write);
    }

    private static void WriteIndex(Utf8JsonWriter json, ScoreIndex index)
    {
        json.WriteString("id", index.Id);
        json.WriteText("title", index.Title);
        json.WriteStrings("items", index.Items);
        json.WriteStrings("reverse", index.Reverse);
        json.WriteNumber("minAnswered", index.MinAnswered);
        json.WriteString("scoring", Names.WordOf(index.Scoring));
    }
}
