using System.Text;
using System.Text.Json;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Features.Messages.Channels.Email;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Tests.Web.Messages.Email;

[Trait(Servers.Needs, Servers.Smtp)]
public class MimeMessageTests
{
    private const string Swedish = "Hej!\n\nFörbundet undrar hur du har det. Svara om du vill:\nhttps://example.org/s/abcdefghijkmnpqrstuvwx\n\n.\nÅ, ä & ö <ingen tagg> = 100 %   \nslut";
    private const string Arabic = "مرحبًا!\n\nتود معرفة كيف حالك. أجب إن أردت:\nhttps://example.org/s/abcdefghijkmnpqrstuvwx";

    [Theory]
    [InlineData("sv", Swedish)]
    [InlineData("ar", Arabic)]
    public async Task A_parser_we_did_not_write_reads_the_same_words(string language, string text)
    {
        var read = await ReadAsync(Emails.Plain() with { Text = text, Subject = "En fråga – سؤال " + new string('å', 60), Language = Language.Find(language)! });

        Assert.Empty(read.GetProperty("defects").EnumerateArray());
        Assert.Equal("multipart/alternative", read.GetProperty("type").GetString());
        Assert.Equal(["text/plain", "text/html"], read.GetProperty("parts").EnumerateArray().Select(p => p.GetProperty("type").GetString()!));
        Assert.Equal(text, Part(read, 0).TrimEnd('\n'));
        Assert.Equal("En fråga – سؤال " + new string('å', 60), Header(read, "subject"));
    }

    [Fact]
    public async Task The_headers_say_who_asks_that_a_machine_sent_it_and_how_to_leave()
    {
        var read = await ReadAsync(Emails.Plain());

        Assert.Equal("Förbundet", read.GetProperty("fromName").GetString());
        Assert.Equal("fraga@example.org", read.GetProperty("fromAddress").GetString());
        Assert.Equal("<abc123@example.org>", Header(read, "message-id"));
        Assert.Equal("auto-generated", Header(read, "auto-submitted"));
        Assert.Equal("<https://example.org/s/abc/avsta>", Header(read, "list-unsubscribe"));
        Assert.Equal("List-Unsubscribe=One-Click", Header(read, "list-unsubscribe-post"));
        Assert.Equal("Tue, 01 Sep 2026 08:00:00 +0000", Header(read, "date"));
    }

    [Fact]
    public async Task The_page_version_runs_in_the_direction_of_its_language_and_holds_no_markup_of_the_text()
    {
        var read = await ReadAsync(Emails.Plain() with { Text = "<script>alert(1)</script>\n\n" + Arabic, Language = Language.Find("ar")! });

        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Part(read, 1));

        Assert.Equal("rtl", page.DocumentElement.GetAttribute("dir"));
        Assert.Empty(page.Scripts);
        Assert.Equal("https://example.org/s/abcdefghijkmnpqrstuvwx", page.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Every_line_is_seven_bits_and_short()
    {
        var written = MimeMessage.Write(Emails.Plain() with { Text = string.Concat(Enumerable.Repeat(Swedish, 20)), Subject = string.Concat(Enumerable.Repeat("långt ämne ", 30)) });

        Assert.All(written, sign => Assert.InRange(sign, (byte)9, (byte)126));
        Assert.All(Encoding.ASCII.GetString(written).Split("\r\n"), line => Assert.InRange(line.Length, 0, 78));
        Assert.Equal(written.Count(b => b == '\n'), Encoding.ASCII.GetString(written).Split("\r\n").Length - 1);
    }

    [Theory]
    [InlineData("person@example.org\r\nBcc: other@example.org")]
    [InlineData("person@example.org, other@example.org")]
    [InlineData("Person <person@example.org>")]
    [InlineData("\"a b\"@example.org")]
    [InlineData("person@example.org>")]
    [InlineData("")]
    public void An_address_that_could_carry_more_than_itself_is_refused(string address) =>
        Assert.Throws<ArgumentException>(() => Emails.Plain(to: address));

    [Theory]
    [InlineData("Hej\r\nBcc: other@example.org")]
    [InlineData("Hej\nBcc: other@example.org")]
    [InlineData("Hej\0")]
    public void A_header_that_could_become_two_is_refused(string text)
    {
        Assert.Throws<ArgumentException>(() => Emails.Plain() with { Subject = text });
        Assert.Throws<ArgumentException>(() => Emails.Plain() with { FromName = text });
    }

    private static async Task<JsonElement> ReadAsync(OutgoingEmail email) =>
        JsonDocument.Parse(await Python.RunAsync("read_mail.py", MimeMessage.Write(email))).RootElement;

    private static string Header(JsonElement read, string name) => read.GetProperty("headers").GetProperty(name).GetString()!;

    private static string Part(JsonElement read, int number) =>
        read.GetProperty("parts")[number].GetProperty("text").GetString()!.ReplaceLineEndings("\n");
}
