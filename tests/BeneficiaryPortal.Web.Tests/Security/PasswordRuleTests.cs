using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Tests.Security;

public sealed class PasswordRuleTests
{
    [Theory]
    [InlineData("kf8#qLm2")]
    [InlineData("mulberry lantern river")]
    [InlineData("قمر ونجمة فوق النخيل")]
    [InlineData("sunshine-mountain-river")]
    [InlineData("29471836")]
    public void Long_enough_and_not_guessable_is_all_that_is_asked(string password) => Assert.Null(PasswordRule.Find(password));

    [Fact]
    public void Sixty_four_characters_and_more_are_welcome() => Assert.Null(PasswordRule.Find(string.Concat(Enumerable.Repeat("kf8#qLm2", 16))));

    [Theory]
    [InlineData("kf8#qLm", PasswordWeakness.TooShort)]
    [InlineData("", PasswordWeakness.TooShort)]
    [InlineData("password", PasswordWeakness.Guessable)]
    [InlineData("Password1!", PasswordWeakness.Guessable)]
    [InlineData("P@ssw0rd", PasswordWeakness.Guessable)]
    [InlineData("p@$$w0rd2030", PasswordWeakness.Guessable)]
    [InlineData("12345678", PasswordWeakness.Guessable)]
    [InlineData("87654321", PasswordWeakness.Guessable)]
    [InlineData("1q2w3e4r5t", PasswordWeakness.Guessable)]
    [InlineData("qwertyuiop", PasswordWeakness.Guessable)]
    [InlineData("aaaaaaaaaa", PasswordWeakness.Guessable)]
    [InlineData("abdullah123", PasswordWeakness.Guessable)]
    [InlineData("Riyadh2030", PasswordWeakness.Guessable)]
    [InlineData("ضصثقفغعه", PasswordWeakness.Guessable)]
    [InlineData("السعودية123", PasswordWeakness.Guessable)]
    public void What_anybody_would_guess_is_refused(string password, PasswordWeakness weakness) => Assert.Equal(weakness, PasswordRule.Find(password));

    [Fact]
    public void A_page_of_text_is_refused_before_it_costs_anything() => Assert.Equal(PasswordWeakness.TooLong, PasswordRule.Find(new string('k', 129)));

    [Theory]
    [InlineData("1058529940", "1058529940")]
    [InlineData("kf1058529940", "1058529940")]
    [InlineData("Shammari77", "Munira Al-Shammari")]
    [InlineData("منيرة_1999", "منيرة بنت سعد")]
    [InlineData("reception.desk1", "reception.desk")]
    public void The_persons_own_data_make_no_password(string password, string personal) =>
        Assert.Equal(PasswordWeakness.Guessable, PasswordRule.Find(password, personal));

    [Theory]
    [InlineData("qabas2026!")]
    [InlineData("Herfah@99")]
    public void Neither_does_the_associations_name(string password) => Assert.Equal(PasswordWeakness.Guessable, PasswordRule.Find(password));

    [Fact]
    public void A_name_inside_a_long_password_does_no_harm() => Assert.Null(PasswordRule.Find("munira walks nine camels", "Munira Al-Shammari"));
}
