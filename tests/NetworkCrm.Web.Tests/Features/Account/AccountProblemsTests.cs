using NetworkCrm.Web.Features.Account;

namespace NetworkCrm.Web.Tests.Features.Account;

public sealed class AccountProblemsTests
{
    [Theory]
    [InlineData("Dewi Lestari", null)]
    [InlineData("Nur 👩‍👧 Aini", null)]
    [InlineData(" ", "NameNeeded")]
    [InlineData("Dewi\u202Eitseil", "NameOdd")]
    [InlineData("De\u001Bwi", "NameOdd")]
    [InlineData("De\u2066wi", "NameOdd")]
    [InlineData("De\u200Fwi", "NameOdd")]
    [InlineData("De\uFFFEwi", "NameOdd")]
    [InlineData("De\0wi", "NameOdd")]
    [InlineData("De\r\nwi", "NameOdd")]
    public void A_name_shows_all_it_holds(string name, string? problem) =>
        Assert.Equal(problem, AccountProblems.OfName(name));

    [Fact]
    public void A_name_and_an_address_have_an_end()
    {
        Assert.Equal("NameTooLong", AccountProblems.OfName(new string('a', 5_000)));
        Assert.Equal("NameOdd", AccountProblems.OfName("a\uD800"));
        Assert.Equal("EmailWrong", AccountProblems.OfEmail(new string('a', 5_000) + "@contoh.id"));
        Assert.Equal("PasswordTooLong", AccountProblems.OfPassword(string.Concat(Enumerable.Repeat("kopi susu ", 30))));
    }

    [Theory]
    [InlineData("dewi@contoh.id", null)]
    [InlineData("o'brien@contoh.ie", null)]
    [InlineData("dewi+crm@contoh.co.id", null)]
    [InlineData("déwi@contoh.id", null)]
    [InlineData("", "EmailNeeded")]
    [InlineData("bukan", "EmailWrong")]
    [InlineData("@contoh.id", "EmailWrong")]
    [InlineData("dewi@", "EmailWrong")]
    [InlineData("a@b@c", "EmailWrong")]
    [InlineData("de wi@contoh.id", "EmailWrong")]
    [InlineData("dewi\u202E@contoh.id", "EmailWrong")]
    [InlineData("dewi\r\nBcc: x@contoh.id", "EmailWrong")]
    public void An_address_is_one_that_mail_can_go_to(string email, string? problem) =>
        Assert.Equal(problem, AccountProblems.OfEmail(email));

    [Theory]
    [InlineData("1234567890")]
    [InlineData("0987654321")]
    [InlineData("abcdefghijkl")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("password2026!")]
    [InlineData("Password123")]
    [InlineData("qwertyuiop")]
    [InlineData("1q2w3e4r5t")]
    [InlineData("bismillah99")]
    [InlineData("Indonesia1945")]
    [InlineData("kata sandi 1")]
    [InlineData("abc123abc123")]
    public void What_is_guessed_first_is_no_password(string password) =>
        Assert.Equal("PasswordCommon", AccountProblems.OfPassword(password));

    [Theory]
    [InlineData("kopi susu pagi hari")]
    [InlineData("kata sandi yang baru")]
    [InlineData("x7!pQ2zR9@")]
    [InlineData("ñandú über alles")]
    public void Words_that_do_not_belong_together_are_a_password(string password) =>
        Assert.Null(AccountProblems.OfPassword(password));
}
