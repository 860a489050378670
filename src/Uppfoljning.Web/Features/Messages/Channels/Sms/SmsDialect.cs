using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Uppfoljning.Web.Features.Messages.Channels.Sms;

/// <summary>What a gateway wants to be told and how it answers. Host, login and limits are the settings'.</summary>
internal abstract class SmsDialect
{
    /// <summary>Ten-thousandths, as costs are kept.</summary>
    protected const long CostUnit = 10_000;

    public static SmsDialect Of(string name) => name switch
    {
        "46elks" => new FortySixElks(),
        "json" => new JsonDialect(),
        _ => throw new ArgumentException($"\"{name}\" is no gateway.", nameof(name)),
    };

    public abstract HttpContent Write(OutgoingSms sms, string from, Uri? receipts);

    /// <summary>Reads what a gateway says when it has taken a message. What cannot be read is still taken.</summary>
    public abstract SendResult Read(JsonElement answer);

    protected static string? Text(JsonElement answer, string name) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private sealed class FortySixElks : SmsDialect
    {
        public override HttpContent Write(OutgoingSms sms, string from, Uri? receipts)
        {
            var fields = new Dictionary<string, string> { ["from"] = from, ["to"] = sms.To, ["message"] = sms.Text };
            if (receipts is not null)
            {
                fields["whendelivered"] = receipts.AbsoluteUri;
            }

            return new FormUrlEncodedContent(fields);
        }

        /// <remarks>The cost comes in ten-thousandths already.</remarks>
        public override SendResult Read(JsonElement answer) => Text(answer, "status") == "failed"
            ? new SendResult.Refused("sms.failed")
            : new SendResult.Accepted(Text(answer, "id"), answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("cost", out var cost) && cost.TryGetInt64(out var paid) ? paid : null);
    }

    private sealed class JsonDialect : SmsDialect
    {
        public override HttpContent Write(OutgoingSms sms, string from, Uri? receipts) => new StringContent(
            JsonSerializer.Serialize(new { from, to = sms.To, text = sms.Text, reference = sms.Reference, receipts = receipts?.AbsoluteUri }), Encoding.UTF8, "application/json");

        public override SendResult Read(JsonElement answer) => new SendResult.Accepted(
            Text(answer, "id"),
            Text(answer, "cost") is { } cost && decimal.TryParse(cost, NumberStyles.Number, CultureInfo.InvariantCulture, out var paid) ? (long)(paid * CostUnit) : null);
    }
}
