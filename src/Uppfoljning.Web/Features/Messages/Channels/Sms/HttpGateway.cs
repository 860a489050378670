using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Uppfoljning.Web.Features.Messages.Channels.Sms;

/// <summary>Text messages over HTTP. A gateway that fell silent or failed inside may have taken the message: nobody knows.</summary>
public sealed class HttpGateway : ISmsGateway, IDisposable
{
    private const int LongestAnswer = 64 * 1024;

    private readonly HttpClient http;
    private readonly SmsSettings settings;
    private readonly SmsDialect dialect;
    private readonly Uri? receipts;
    private readonly TimeProvider time;

    public HttpGateway(Settings settings, TimeProvider time)
    {
        this.settings = settings.Sms;
        this.time = time;
        dialect = SmsDialect.Of(settings.Sms.Gateway);
        receipts = settings.Sms.ReceiptSecret.Length == 0 ? null : new Uri($"{settings.PublicAddress.TrimEnd('/')}{SmsEndpoints.Receipts}/{settings.Sms.ReceiptSecret}");
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(settings.Sms.PatienceSeconds) })
        {
            Timeout = TimeSpan.FromSeconds(settings.Sms.PatienceSeconds),
        };
    }

    public async Task<SendResult> SendAsync(OutgoingSms sms, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Address) { Content = dialect.Write(sms, settings.From, receipts) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.UserName}:{settings.Password}")));
        request.Headers.Add("Idempotency-Key", sms.Reference);
        try
        {
            // Not cancelled by "stop": once begun, the gateway may have taken it. The time limit bounds the wait.
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, CancellationToken.None);
            return await ResultOfAsync(answer);
        }
        catch (HttpRequestException error) when (error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return new SendResult.Unavailable("http.connect");
        }
        catch (HttpRequestException)
        {
            return new SendResult.Unknown("http.broken");
        }
        catch (OperationCanceledException)
        {
            return new SendResult.Unknown("http.timeout");
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<SendResult> ResultOfAsync(HttpResponseMessage answer)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"http.{(int)answer.StatusCode}");
        return answer.StatusCode switch
        {
            >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => await TakenAsync(answer),
            HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout => new SendResult.TryLater(code, Asked(answer.Headers.RetryAfter)),
            HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity => new SendResult.Refused(code),
            >= HttpStatusCode.InternalServerError => new SendResult.Unknown(code),
            _ => new SendResult.Unavailable(code),
        };
    }

    private TimeSpan? Asked(RetryConditionHeaderValue? header) => header?.Delta ?? (header?.Date - time.GetUtcNow());

    /// <summary>Whatever the body is, the message was taken; only a gateway's own "failed" says otherwise.</summary>
    private async Task<SendResult> TakenAsync(HttpResponseMessage answer)
    {
        var read = new byte[LongestAnswer];
        try
        {
            using var patient = new CancellationTokenSource(http.Timeout);
            await using var body = await answer.Content.ReadAsStreamAsync(patient.Token);
            var length = await body.ReadAtLeastAsync(read, read.Length, throwOnEndOfStream: false, patient.Token);
            using var json = JsonDocument.Parse(read.AsMemory(0, length));
            return dialect.Read(json.RootElement);
        }
        catch (Exception error) when (error is JsonException or IOException or HttpRequestException or OperationCanceledException)
        {
            return new SendResult.Accepted();
        }
    }
}
