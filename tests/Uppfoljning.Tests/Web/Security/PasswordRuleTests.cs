using Uppfoljning.Web.Security;

namespace Uppfoljning.Tests.Web.Security;

public class PasswordRuleTests
{
    private static readonly PasswordRules Rules = new();

    [Theory]
    [InlineData(11, PasswordProblem.TooShort)]
    [InlineData(12, null)]
    [InlineData(128, null)]
    [InlineData(129, PasswordProblem.TooLong)]
    public void Twelve_to_a_hundred_and_twenty_eight_characters_are_taken(int length, PasswordProblem? problem) =>
        Assert.Equal(problem, Rules.Judge(string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i * 7 % 23))))));

    [Theory]
    [InlineData("password12345")]
    [InlineData("P@ssw0rd!!!!!")]
    [InlineData("Lösenord2026!")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiop12")]
    [InlineData("SommarSommar2026")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("ababababababab")]
    [InlineData("stockholm-hammarby")]
    [InlineData("asaorn123456")]
    public void What_everybody_tries_first_is_refused(string password) =>
        Assert.Equal(PasswordProblem.Common, Rules.Judge(password, "Åsa Örn", "asaorn@exempel.se"));

    [Theory]
    [InlineData("torvmosse kantarell ljusstake")]
    [InlineData("hjortron vid en stilla tjärn")]
    [InlineData("k7-Vp2-xq9-Lm")]
    [InlineData("مرحبا بكم في بيتنا")]
    public void What_is_long_and_ones_own_is_taken_without_rules_about_signs(string password) =>
        Assert.Null(Rules.Judge(password, "Åsa Örn", "asaorn@exempel.se"));

    [Fact]
    public async Task A_hash_costs_at_least_220000_rounds_of_hmac_sha512()
    {
        using var passwords = new Passwords();

        var hash = Convert.FromBase64String(await passwords.HashAsync("torvmosse kantarell ljusstake", CancellationToken.None));

        Assert.Equal(2u, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)));
        Assert.True(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)) >= 220_000);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_an_account_every_password_is_wrong(string? password)
    {
        using var passwords = new Passwords();

        Assert.False(await passwords.IsRightAsync(null, password ?? "", CancellationToken.None));
    }
}
