using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Uppfoljning.Tests.Support;

/// <summary>An old phone: no script, no cookies. It fills in the form on the page and follows where the answer sends it.</summary>
public sealed class RespondentBrowser(HttpClient http)
{
    public string Address { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    public string Html { get; private set; } = "";

    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    public HttpResponseHeaders Headers { get; private set; } = null!;

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The step that is shown: a number, "kontroll" or "tack".</summary>
    public string Step => Address.Split('?')[0].Split('/')[^1];

    public Task<RespondentBrowser> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Sends the form as a person would: ticked or typed as given, the rest as it stands, with the first button or the named one.</summary>
    public Task<RespondentBrowser> SubmitAsync(params (string Name, string Value)[] filled) =>
        PostAsync(Address, [.. FieldsOf(Page.Forms.Single()).Where(f => filled.All(t => t.Name != f.Name)), .. filled]);

    public Task<RespondentBrowser> BackAsync(params (string Name, string Value)[] filled) => SubmitAsync([.. filled, ("_till", "bakat")]);

    public Task<RespondentBrowser> PostAsync(string address, params (string Name, string Value)[] fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) });

    public async Task<RespondentBrowser> SendAsync(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request);
        if (response.StatusCode == HttpStatusCode.SeeOther)
        {
            return await GetAsync(response.Headers.Location!.OriginalString);
        }

        Address = request.RequestUri!.OriginalString;
        Status = response.StatusCode;
        Headers = response.Headers;
        Html = await response.Content.ReadAsStringAsync();
        Page = new HtmlParser().ParseDocument(Html);
        return this;
    }

    private static IEnumerable<(string Name, string Value)> FieldsOf(IHtmlFormElement form) => form.Elements.SelectMany(Fields);

    private static IEnumerable<(string Name, string Value)> Fields(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement { Name.Length: > 0 } input => [(input.Name, input.Value)],
        IHtmlTextAreaElement { Name.Length: > 0 } area => [(area.Name, area.Value)],
        _ => [],
    };
}
