using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Tests.Engine.Scheduling;

public class SmsLengthTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(160, 1)]
    [InlineData(161, 2)]
    [InlineData(306, 2)]
    [InlineData(307, 3)]
    public void Plain_text_fits_160_alone_and_153_in_each_of_several(int characters, int segments)
    {
        var length = SmsLength.Of(new string('ö', characters));

        Assert.Equal(new SmsLength(SmsAlphabet.Gsm7, characters, segments), length);
    }

    [Theory]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    public void Other_alphabets_fit_70_alone_and_67_in_each_of_several(int characters, int segments)
    {
        var length = SmsLength.Of(new string('Ж', characters));

        Assert.Equal(new SmsLength(SmsAlphabet.Ucs2, characters, segments), length);
    }

    [Theory]
    [InlineData('€')]
    [InlineData('[')]
    [InlineData('~')]
    public void A_character_of_the_extension_table_takes_two_septets(char extension)
    {
        var length = SmsLength.Of(new string(extension, 80));

        Assert.Equal(new SmsLength(SmsAlphabet.Gsm7, 160, 1), length);
    }

    [Theory]
    [InlineData('…')]
    [InlineData('’')]
    [InlineData('–')]
    [InlineData('ç')]
    public void One_typographic_character_changes_the_alphabet_of_the_whole_message(char character)
    {
        var length = SmsLength.Of(new string('a', 70) + character);

        Assert.Equal(new SmsLength(SmsAlphabet.Ucs2, 71, 2), length);
    }

    [Fact]
    public void An_extension_character_is_not_divided_between_two_parts()
    {
        var fitsEvenly = SmsLength.Of(new string('a', 306));
        var crossesTheEdge = SmsLength.Of(new string('a', 152) + "€" + new string('a', 152));

        Assert.Equal(2, fitsEvenly.Segments);
        Assert.Equal(new SmsLength(SmsAlphabet.Gsm7, 306, 3), crossesTheEdge);
    }

    [Fact]
    public void A_surrogate_pair_is_not_divided_between_two_parts()
    {
        var length = SmsLength.Of(new string('a', 66) + "🙂" + new string('a', 66));

        Assert.Equal(new SmsLength(SmsAlphabet.Ucs2, 134, 3), length);
    }

    [Fact]
    public void The_default_alphabet_has_its_127_characters()
    {
        var greek = "ΔΦΓΛΩΠΨΣΘΞ";
        var others = "@£$¥èéùìòÇ\nØø\rÅå_ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

        var length = SmsLength.Of(greek + others);

        Assert.Equal(new SmsLength(SmsAlphabet.Gsm7, 127, 1), length);
    }
}
