using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages;

/// <summary>Where a gateway posts receipts and replies. Only POST acts; the secret at the end of the address is the authority.</summary>
public static class SmsEndpoints
{
    public const string Receipts = "/sms/kvitto";
    public const string Replies = "/sms/svar";

    public static void MapSmsEndpoints(this WebApplication app)
    {
        app.MapPost($"{Receipts}/{{secret}}", async (string secret, HttpRequest request, ReplyService replies, CancellationToken stop) =>
        {
            if (!replies.Knows(secret))
            {
                return Results.NotFound();
            }

            var posted = await request.ReadFormAsync(stop);
            await replies.TakeReceiptAsync(posted["id"].ToString(), posted["status"].ToString(), stop);
            return Results.NoContent();
        }).AllowAnonymous();
        app.MapPost($"{Replies}/{{secret}}", async (string secret, HttpRequest request, ReplyService replies, CancellationToken stop) =>
        {
            if (!replies.Knows(secret))
            {
                return Results.NotFound();
            }

            var posted = await request.ReadFormAsync(stop);
            await replies.TakeReplyAsync(posted["from"].ToString(), posted["message"].ToString(), stop);
            return Results.NoContent();
        }).AllowAnonymous();
    }
}
