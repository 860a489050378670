namespace Uppfoljning.Tests.Web.Messages.Bounces;

/// <summary>Delivery reports in the forms that common mail servers give them.</summary>
internal static class Reports
{
    /// <summary>As Postfix writes it, with the whole message returned.</summary>
    public static string Postfix(string reference, string action = "failed", string status = "5.1.1") => $"""
        Return-Path: <>
        Date: Tue,  1 Sep 2026 10:00:05 +0200 (CEST)
        From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
        Subject: Undelivered Mail Returned to Sender
        To: studs@example.org
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
        	boundary="6B1E02E0123.1788/mx.example.org"
        Message-Id: <20260901080005.A1B2C@mx.example.org>

        This is a MIME-encapsulated message.

        --6B1E02E0123.1788/mx.example.org
        Content-Description: Notification
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        I'm sorry to have to inform you that your message could not be delivered.

        --6B1E02E0123.1788/mx.example.org
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org
        X-Postfix-Queue-ID: 6B1E02E0123
        Arrival-Date: Tue,  1 Sep 2026 10:00:04 +0200 (CEST)

        Final-Recipient: rfc822; person1@example.org
        Original-Recipient: rfc822;person1@example.org
        Action: {action}
        Status: {status}
        Remote-MTA: dns; mail.example.org
        Diagnostic-Code: smtp; 550 5.1.1 <person1@example.org>: Recipient address rejected

        --6B1E02E0123.1788/mx.example.org
        Content-Description: Undelivered Message
        Content-Type: message/rfc822
        Content-Transfer-Encoding: 8bit

        From: =?utf-8?B?RsO2cmJ1bmRldA==?= <uppfoljning@localhost.localdomain>
        Subject: =?utf-8?B?RW4gZnLDpWdh?=
        Message-ID: <{reference}@localhost.localdomain>
        MIME-Version: 1.0

        Hej!

        --6B1E02E0123.1788/mx.example.org--
        """;

    /// <summary>As Exchange writes it: only the headers come back, folded, and the text is in Swedish.</summary>
    public static string Exchange(string reference) => $"""
        From: Microsoft Outlook <postmaster@example.com>
        To: <studs@example.org>
        Content-Type:
         multipart/report; report-type=delivery-status; boundary="b1_aa"
        MIME-Version: 1.0
        Subject: =?iso-8859-1?Q?Gick_inte_att_leverera?=

        --b1_aa
        Content-Type: text/plain; charset="iso-8859-1"
        Content-Transfer-Encoding: quoted-printable

        Det gick inte att leverera ditt meddelande till =E5sa.

        --b1_aa
        Content-Type: message/delivery-status

        Reporting-MTA: dns;AM0PR01.example.com

        Final-Recipient: RFC822;person1@example.org
        Action: Failed
        Status: 5.2.2
        Diagnostic-Code: smtp;554 5.2.2 mailbox full

        --b1_aa
        Content-Type: text/rfc822-headers

        Subject: En fraga
        Message-ID:
         <{reference}@localhost.localdomain>

        --b1_aa--
        """;

    /// <summary>For an address outside ASCII (RFC 6533), with the address in UTF-8.</summary>
    public static string International(string reference) => $"""
        Content-Type: multipart/report; report-type="global-delivery-status"; boundary=u8
        MIME-Version: 1.0

        --u8
        Content-Type: text/plain; charset=utf-8

        Kunde inte lämnas till åsa@exempel.se. 🙁

        --u8
        Content-Type: message/global-delivery-status

        Reporting-MTA: dns; mx.example.org

        Final-Recipient: utf-8; åsa@exempel.se
        Action: failed
        Status: 5.1.1

        --u8
        Content-Type: message/global-headers

        Subject: En fråga från Förbundet
        Message-ID: <{reference}@localhost.localdomain>

        --u8--
        """;

    /// <summary>A person who writes back and quotes words that stand in reports.</summary>
    public static string Letter(string reference) => $"""
        From: Person <person1@example.org>
        Content-Type: text/plain; charset=utf-8
        Subject: Re: En fråga

        Jag fick det här från min server:
        Content-Type: message/delivery-status
        Action: failed
        Status: 5.1.1
        Message-ID: <{reference}@localhost.localdomain>
        """;

    /// <summary>What a mail program answers by itself when its owner is away.</summary>
    public static string Away(string reference) => $"""
        From: person1@example.org
        Auto-Submitted: auto-replied
        In-Reply-To: <{reference}@localhost.localdomain>
        Content-Type: text/plain

        Jag är ledig till den 15 september.
        """;
}
