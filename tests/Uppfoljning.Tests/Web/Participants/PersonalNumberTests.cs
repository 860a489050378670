using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Tests.Web.Participants;

public class PersonalNumberTests
{
    [Theory]
    [InlineData("19800101-1234")]
    [InlineData("800101-1234")]
    [InlineData("800101+1234")]
    [InlineData("19800161-1234")]
    [InlineData("Bor ihop med 19800101-1234 sedan i fjol")]
    [InlineData("198112189876")]
    [InlineData("8112189876")]
    [InlineData("811218 9876")]
    [InlineData("19800101-XXXX")]
    public void A_personal_number_is_found_wherever_it_stands(string text) => Assert.True(PersonalNumber.StandsIn(text));

    [Theory]
    [InlineData("2026-03-31")]
    [InlineData("1980")]
    [InlineData("070-123 45 67")]
    [InlineData("+46701234567")]
    [InlineData("8112189875")]
    [InlineData("801301-1234")]
    [InlineData("Storgatan 12, 931 31 Skellefteå")]
    [InlineData("123456789012345678")]
    public void Dates_telephones_and_addresses_are_left_alone(string text) => Assert.False(PersonalNumber.StandsIn(text));
}
