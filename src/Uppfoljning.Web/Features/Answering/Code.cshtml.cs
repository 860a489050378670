using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Answering;

[Public]
[IgnoreAntiforgeryToken]
[RequestSizeLimit(PostedForm.LargestBody)]
public sealed class CodeModel(CodeService codes, PublicFrame frames) : PageModel, IRespondentPage
{
    public const string CodeField = "_kod";
    public const string Example = "K7F2M-9XT4R";
    private string? language;

    public RespondentFrame Frame => frames.In(language) with { HasProblem = HasProblem, Onward = Tablets.Returning(this.Tablet()), KeptQuery = Tablets.KeptFor(this.Tablet()) };

    public string? Typed { get; private set; }

    public bool HasProblem { get; private set; }

    public void OnGet() => language = this.ChosenLanguage();

    public async Task<IActionResult> OnPostAsync()
    {
        var posted = await PostedForm.ReadAsync(Request);
        language = posted.Language;
        Typed = posted[CodeField];
        return await codes.OpenAsync(Typed, ClientAddress.Of(HttpContext), this.Stop()) switch
        {
            CodeOpens opens => new SeeOtherResult(Addresses.Start(opens.Token) + (this.Tablet() is { } slug ? $"{Tablets.QueryFor(slug)}&sprak={language}" : PublicFrame.QueryFor(language))),
            CodeDoesNotOpen => ShowAgain(),
            CodesArePaused => StatusCode(StatusCodes.Status429TooManyRequests),
            _ => throw new UnreachableException(),
        };
    }

    private PageResult ShowAgain()
    {
        HasProblem = true;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
