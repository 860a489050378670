using Microsoft.Extensions.Primitives;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>What a respondent's form holds. Its own fields begin with an underscore, which no item's id does.</summary>
public sealed class PostedForm(IFormCollection fields)
{
    public const string LanguageField = "_sprak";
    public const string DirectionField = "_till";
    public const string FromCheckField = "_sist";
    public const string SubmissionField = "_inlamning";
    public const string Back = "bakat";
    public const long LargestBody = 256 * 1024;

    public string? Language => fields[LanguageField];

    public bool GoesBack => fields[DirectionField] == Back;

    /// <summary>The question was opened from the page where the answers are checked, and leads back to it.</summary>
    public bool IsFromCheck => fields.ContainsKey(FromCheckField);

    /// <summary>The id that the form was given when it was shown; null when it is none of ours.</summary>
    public string? SubmissionId => Secrets.LooksLikeShortId(fields[SubmissionField]) ? fields[SubmissionField].ToString() : null;

    public StringValues this[string field] => fields[field];

    /// <summary>The ids of the items that were posted.</summary>
    public IEnumerable<string> Items => fields.Keys.Where(key => !key.StartsWith('_'));

    public IReadOnlyList<string> ValuesOf(string item) => fields[item].OfType<string>().ToList();

    /// <exception cref="BadHttpRequestException">It is not a form of the kind that our pages send.</exception>
    public static async Task<PostedForm> ReadAsync(HttpRequest request)
    {
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw new BadHttpRequestException("Not a form.", StatusCodes.Status415UnsupportedMediaType);
        }

        return new PostedForm(await FieldsAsync(request));
    }

    /// <exception cref="BadHttpRequestException">It breaks off, or is not put together as it says.</exception>
    internal static async Task<IFormCollection> FieldsAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (IOException error) when (error is not BadHttpRequestException)
        {
            throw new BadHttpRequestException("Not a whole form.", error);
        }
    }
}
