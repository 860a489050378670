using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Uppfoljning.Tests.Support;

/// <summary>
/// A browser without script that keeps cookies, also Secure ones on plain http, as browsers do on localhost.
/// Forms are sent as they stand on the page last shown.
/// </summary>
public sealed class StaffBrowser(HttpClient http)
{
    private readonly Dictionary<string, string> cookies = [];

    public IReadOnlyDictionary<string, string> Cookies => cookies;

    public string Address { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    /// <summary>The header lines of cookies set by the last response.</summary>
    public IReadOnlyList<string> SetCookies { get; private set; } = [];

    public async Task<StaffBrowser> GetAsync(string address)
    {
        await SendAsync(new HttpRequestMessage(HttpMethod.Get, address));
        return this;
    }

    /// <summary>Fills in and sends the first form whose action ends as given ("" for the page's own).</summary>
    public async Task<StaffBrowser> SubmitAsync(string action, params (string Name, string Value)[] typed)
    {
        var form = Page.Forms.FirstOrDefault(f => f.Method == "post" && Leads(f.GetAttribute("action") ?? "", action))
            ?? throw new InvalidOperationException($"{Status} {Address} has no form with action '{action}': {Page.Body?.TextContent}");
        var fields = FieldsOf(form).Where(f => typed.All(t => t.Name != f.Name)).Concat(typed);
        return await PostAsync(form.GetAttribute("action") ?? Address, fields, form.Enctype == "multipart/form-data");
    }

    public async Task<StaffBrowser> PostAsync(string address, IEnumerable<(string Name, string Value)> fields, bool multipart = false)
    {
        HttpContent content;
        if (multipart)
        {
            var parts = new MultipartFormDataContent();
            foreach (var (name, value) in fields)
            {
                parts.Add(new StringContent(value), name);
            }

            content = parts;
        }
        else
        {
            content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        }

        await SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = content });
        return this;
    }

    /// <summary>Sends a file, with the form token of the page last shown.</summary>
    public async Task<StaffBrowser> UploadAsync(string address, string field, byte[] file)
    {
        var parts = new MultipartFormDataContent { { new StringContent(FormToken), "__RequestVerificationToken" }, { new ByteArrayContent(file), field, "fil.json" } };
        await SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = parts });
        return this;
    }

    public async Task<HttpResponseMessage> SendRawAsync(HttpRequestMessage request)
    {
        if (cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
        }

        var response = await http.SendAsync(request);
        SetCookies = response.Headers.TryGetValues("Set-Cookie", out var set) ? set.ToList() : [];
        foreach (var cookie in SetCookies)
        {
            Keep(cookie);
        }

        return response;
    }

    public string FormToken => Page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";

    private async Task SendAsync(HttpRequestMessage request)
    {
        using var response = await SendRawAsync(request);
        if (response.StatusCode == HttpStatusCode.Redirect)
        {
            await SendAsync(new HttpRequestMessage(HttpMethod.Get, response.Headers.Location));
            return;
        }

        Address = request.RequestUri!.IsAbsoluteUri ? request.RequestUri.PathAndQuery : request.RequestUri.OriginalString;
        Status = response.StatusCode;
        Page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    private void Keep(string setCookie)
    {
        var pair = setCookie.Split(';')[0].Split('=', 2);
        if (pair[1].Length == 0)
        {
            cookies.Remove(pair[0]);
        }
        else
        {
            cookies[pair[0]] = pair[1];
        }
    }

    private static bool Leads(string action, string end) => end.Length == 0 ? action.Length == 0 : action.EndsWith(end, StringComparison.Ordinal);

    private static IEnumerable<(string Name, string Value)> FieldsOf(IHtmlFormElement form) => form.Elements.SelectMany(Fields);

    private static IEnumerable<(string Name, string Value)> Fields(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" } => [],
        IHtmlInputElement { Name.Length: > 0 } input => [(input.Name, input.Value)],
        IHtmlTextAreaElement { Name.Length: > 0 } area => [(area.Name, area.Value)],
        IHtmlSelectElement { Name.Length: > 0 } select => [(select.Name, select.Value ?? "")],
        _ => [],
    };
}
