using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Tests.Web.Participants;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("070-123 45 67", "+46701234567")]
    [InlineData("0701234567", "+46701234567")]
    [InlineData("+46 (0)70 123 45 67", "+46701234567")]
    [InlineData("0046 70 1234567", "+46701234567")]
    [InlineData("701234567", "+46701234567")]
    [InlineData("46701234567", "+46701234567")]
    [InlineData("0910-12 34 56", "+46910123456")]
    [InlineData("08-123 456 78", "+46812345678")]
    [InlineData("+47 912 34 567", "+4791234567")]
    [InlineData("00358 40 1234567", "+358401234567")]
    [InlineData("070–123 45 67", "+46701234567")]
    public void Numbers_as_people_write_them_become_e164(string written, string expected) =>
        Assert.Equal(expected, PhoneNumber.Read(written)?.E164);

    [Theory]
    [InlineData("")]
    [InlineData("070-123 45 6")]
    [InlineData("070-123 45 678")]
    [InlineData("+46 0701234567 8")]
    [InlineData("7,01E+08")]
    [InlineData("ring mamma")]
    [InlineData("12345")]
    [InlineData("+1234567890123456")]
    [InlineData("070 123 45 67, 070 123 45 68")]
    [InlineData("+46+701234567")]
    public void What_is_not_one_number_is_refused(string written) => Assert.Null(PhoneNumber.Read(written));

    [Theory]
    [InlineData("0701234567", true)]
    [InlineData("0761234567", true)]
    [InlineData("0910123456", false)]
    [InlineData("+4791234567", true)]
    public void Mobiles_are_told_from_landlines(string written, bool isMobile) =>
        Assert.Equal(isMobile, PhoneNumber.Read(written)!.Value.IsMobile);

    [Fact]
    public void A_masked_number_shows_its_beginning_and_two_last_digits() =>
        Assert.Equal("+4670•••••67", PhoneNumber.Read("0701234567")!.Value.Masked);
}
