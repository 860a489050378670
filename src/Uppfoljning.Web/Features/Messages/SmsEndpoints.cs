namespace Uppfoljning.Web.Features.Messages;

/// <summary>Where a gateway posts receipts and replies. Only POST acts; the secret at the end of the address is the authority.</summary>
public static class SmsEndpoints
{
    public const string Receipts = "/sms/kvitto";
    public const string Replies = "/sms/svar";

    public static void MapSmsEndpoints(this WebApplication app)
    {
        Map(app, Receipts, (replies, posted, stop) => replies.TakeReceiptAsync(posted["id"].ToString(), posted["status"].ToString(), stop));
        Map(app, Replies, (replies, posted, stop) => replies.TakeReplyAsync(posted["from"].ToString(), posted["message"].ToString(), stop));
    }

    /// <summary>What we cannot use gets the same answer as what we can: a gateway that is told of a fault posts again.</summary>
    private static void Map(WebApplication app, string address, Func<ReplyService, IFormCollection, CancellationToken, Task<bool>> take) =>
        app.MapPost($"{address}/{{secret}}", async Task<IResult> (string secret, HttpRequest request, ReplyService replies, CancellationToken stop) =>
        {
            if (!replies.Knows(secret))
            {
                return TypedResults.NotFound();
            }

            await take(replies, await request.ReadFormAsync(stop), stop);
            return TypedResults.NoContent();
        }).AllowAnonymous();
}
