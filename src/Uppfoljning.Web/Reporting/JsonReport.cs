using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Web.Reporting;

/// <summary>A report as JSON, in the shape that <c>docs/summarise.md</c> describes. A figure is a number, or an object that says why it is withheld.</summary>
public static class JsonReport
{
    private const int Format = 1;

    public static byte[] Write(Report report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, report);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Report report)
    {
        var policy = report.Table.Policy;
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("questionnaire", report.Table.Id);
        json.WriteString("title", report.Title);
        json.WriteBoolean("publicData", policy.IsPublicData);
        if (!policy.IsPublicData)
        {
            json.WriteNumber("minimumGroup", policy.MinimumGroup);
            json.WriteNumber("percentBase", policy.PercentBase);
        }

        WriteAll(json, "by", report.Table.By, json.WriteStringValue);
        WriteAll(json, "groups", report.Groups, group => Write(json, report, group));
        WriteAll(json, "items", report.Items, item => Write(json, report, item));
        WriteAll(json, "indexes", report.Indexes, index => Write(json, report, index));
        WriteAll(json, "comparisons", report.Comparisons, comparison => Write(json, comparison));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Report report, ReportGroup group)
    {
        json.WriteStartObject();
        json.WriteStartObject("levels");
        foreach (var (variable, level) in report.Table.By.Zip(group.Levels))
        {
            json.WriteString(variable, level);
        }

        json.WriteEndObject();
        Figure(json, "responses", group.Size);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Report report, ReportItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Item.Id);
        json.WriteString("text", item.Text);
        WriteAll(json, "groups", Enumerable.Range(0, report.Groups.Count), group =>
        {
            json.WriteStartObject();
            Figure(json, "n", item.N[group]);
            json.WriteStartObject("missing");
            foreach (var kind in Enum.GetValues<Missing>())
            {
                Figure(json, kind.ToString(), item.Missing[kind][group]);
            }

            json.WriteEndObject();
            WriteAll(json, "options", item.Options, option => Write(json, option, group));
            if (item.Means is { } means)
            {
                Figure(json, "mean", means[group]);
            }

            json.WriteBoolean("unanimous", item.IsUnanimous[group]);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportOption option, int group)
    {
        json.WriteStartObject();
        json.WriteString("value", option.Value);
        json.WriteString("text", option.Text);
        Figure(json, "count", option.Counts[group]);
        Figure(json, "percent", option.Percents[group]);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Report report, ReportIndex index)
    {
        json.WriteStartObject();
        json.WriteString("id", index.Index.Id);
        json.WriteString("text", index.Text);
        WriteAll(json, "groups", Enumerable.Range(0, report.Groups.Count), group =>
        {
            json.WriteStartObject();
            Figure(json, "n", index.Means[group].N);
            Figure(json, "missing", index.Means[group].Missing);
            Figure(json, "mean", index.Means[group].Mean);
            Figure(json, "low", index.Means[group].Low);
            Figure(json, "high", index.Means[group].High);
            json.WriteEndObject();
        });
        if (index.Reliability is { } reliability)
        {
            json.WritePropertyName("reliability");
            Write(json, reliability);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportComparison comparison)
    {
        json.WriteStartObject();
        json.WriteString("by", comparison.Variable);
        json.WriteString("text", comparison.Text);
        json.WriteString("sentence", comparison.Family);
        WriteAll(json, "analyses", comparison.Analyses, analysis => Write(json, analysis));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportAnalysis analysis)
    {
        json.WriteStartObject();
        json.WriteString("id", analysis.Id);
        json.WriteString("text", analysis.Text);
        json.WriteString("sentence", analysis.Sentence);
        WriteAll(json, "figures", analysis.Figures, figure => Write(json, figure.Figure));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReleasedFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("name", figure.Name);
        json.WriteString("method", figure.Method);
        if (figure.Of.Count > 0)
        {
            WriteAll(json, "of", figure.Of, json.WriteStringValue);
        }

        Figure(json, "value", figure.Value);
        if (figure is { Low: { } low, High: { } high })
        {
            Figure(json, "low", low);
            Figure(json, "high", high);
        }

        Figure(json, "n", figure.N);
        Figure(json, "missing", figure.Missing);
        json.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> all, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var one in all)
        {
            write(one);
        }

        json.WriteEndArray();
    }

    private static void Figure(Utf8JsonWriter json, string name, Released figure)
    {
        json.WritePropertyName(name);
        if (figure is Released.Shown shown)
        {
            json.WriteNumberValue(shown.Value);
            return;
        }

        json.WriteStartObject();
        if (figure is Released.Between between)
        {
            WriteAll(json, "between", [between.Low, between.High], json.WriteNumberValue);
        }
        else if (figure is Released.Withheld withheld)
        {
            json.WriteString("withheld", ReleasedCodes.Of(withheld.Reason));
            if (withheld.Cause is { } cause)
            {
                json.WriteString("reason", cause.Code());
            }
        }

        json.WriteEndObject();
    }
}
