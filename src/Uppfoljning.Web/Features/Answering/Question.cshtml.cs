using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Answering;

[Public]
[IgnoreAntiforgeryToken]
[RequestSizeLimit(PostedForm.LargestBody)]
public sealed class QuestionModel(QuestionPageQuery pages, AnsweringService answering) : PageModel, IRespondentPage
{
    public QuestionPage View { get; private set; } = null!;

    public RespondentFrame Frame => View.Frame;

    private string Token => this.Part("token");

    private string Visit => this.Part("visit");

    public async Task<IActionResult> OnGetAsync() =>
        await pages.FindAsync(Token, Visit, this.Number(), this.ChosenLanguage(), Request.Query.ContainsKey("sist"), this.Stop()) is { } page
            ? Show(page)
            : new UnknownLinkResult();

    public async Task<IActionResult> OnPostAsync()
    {
        var posted = await PostedForm.ReadAsync(Request);
        return await answering.SaveAsync(Token, Visit, this.Number(), posted, this.Stop()) switch
        {
            Saved { Next: { } next } => new SeeOtherResult(Addresses.In(Token, Visit, next)),
            Saved saved => new SeeOtherResult(Addresses.Start(Token) + Tablets.QueryFor(saved.State.Visit.Tablet)),
            Refused refused => ShowAgain(refused.Page),
            NotAsked => BadRequest(),
            UnknownLink => new UnknownLinkResult(),
            _ => throw new UnreachableException(),
        };
    }

    private PageResult ShowAgain(QuestionPage page)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Show(page);
    }

    private PageResult Show(QuestionPage page)
    {
        View = page;
        return Page();
    }
}
