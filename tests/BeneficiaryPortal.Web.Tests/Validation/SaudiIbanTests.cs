using System.Globalization;
using System.Numerics;
using BeneficiaryPortal.Web.Tests.Localisation;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using FsCheck;
using FsCheck.Fluent;

namespace BeneficiaryPortal.Web.Tests.Validation;

public class SaudiIbanTests
{
    private const string Stored = "SA0380000000608010167519";

    // The check digits by the rule of ISO 13616, worked out apart from the code under test: S is 28, A is 10.
    private static readonly Gen<string> Ibans = Typed.NumberOf(20).Select(account =>
        $"SA{98 - (int)(BigInteger.Parse(account + "281000", CultureInfo.InvariantCulture) % 97):00}{account}");

    [Theory]
    [InlineData("SA0380000000608010167519")]
    [InlineData("SA03 8000 0000 6080 1016 7519")]
    [InlineData("sa03-8000-0000-6080-1016-7519")]
    [InlineData("0380000000608010167519")]
    [InlineData("03 8000 0000 6080 1016 7519")]
    [InlineData("IBAN: SA03 8000 0000 6080 1016 7519")]
    [InlineData("iban 0380000000608010167519")]
    [InlineData("SA٠٣٨٠٠٠٠٠٠٠٦٠٨٠١٠١٦٧٥١٩")]
    [InlineData("sa۰۳۸۰۰۰۰۰۰۰۶۰۸۰۱۰۱۶۷۵۱۹")]
    [InlineData("\u202ASA03\u00A08000 0000 6080 1016 7519\u202C")]
    [InlineData("\u2066\u061CSA0380000000608010167519\u2069\uFEFF")]
    public void Every_usual_form_is_stored_as_one(string typed) => Assert.Equal(Stored, SaudiIban.Parse(typed));

    [Theory]
    [InlineData("SA0380000000608010167518")]
    [InlineData("SA038000000060801016751")]
    [InlineData("SA03800000006080101675190")]
    [InlineData("AE070331234567890123456")]
    [InlineData("GB82WEST12345698765432")]
    [InlineData("SAA380000000608010167519")]
    [InlineData("SA038000000060801016751O")]
    [InlineData("SA03/80000000608010167519")]
    [InlineData("ЅА0380000000608010167519")]
    [InlineData("SA")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_Saudi_IBAN(string? typed) => Assert.Null(SaudiIban.Parse(typed));

    [Fact]
    public void An_account_has_one_number_only() =>
        Assert.All(Ibans.Sample(1_000), iban =>
        {
            var check = int.Parse(iban[2..4], CultureInfo.InvariantCulture);
            var valid = Enumerable.Range(0, 100).Where(digits => SaudiIban.Parse($"SA{digits:00}{iban[4..]}") is not null);
            Assert.Equal([check], valid);
        });

    [Fact]
    public void Letters_within_the_account_are_part_of_it_as_the_registry_allows() =>
        Assert.Equal(1, Enumerable.Range(2, 97).Count(check => SaudiIban.Parse($"SA{check:00}80 0000 0000 ab12 0000 00") is not null));

    [Fact]
    public void It_is_shown_in_fours_and_names_its_bank()
    {
        Assert.Equal("SA03 8000 0000 6080 1016 7519", SaudiIban.Display(Stored));
        Assert.Equal("80", SaudiIban.BankCode(Stored));
        Assert.Equal("", SaudiIban.Display(null));
    }

    [Fact]
    public void However_an_IBAN_is_written_it_is_one_and_the_same() =>
        Typed.Holds(
            from iban in Ibans from written in Typed.Writings(iban) select (iban, written),
            typed => SaudiIban.Parse(typed.written) == typed.iban && SaudiIban.Parse(SaudiIban.Display(typed.iban)) == typed.iban && SaudiIban.Parse(typed.iban[2..]) == typed.iban);

    [Fact]
    public void Every_single_wrong_digit_is_caught() =>
        Assert.All(Ibans.Sample(1_000), iban => Assert.All(Typed.OneDigitWrong(iban, start: 2), wrong => Assert.Null(SaudiIban.Parse(wrong))));

    // 97 is prime and greater than 9·9, so no two neighbours weigh alike: all of them are caught.
    [Fact]
    public void Any_two_neighbours_changed_over_are_caught() =>
        Assert.All(Ibans.Sample(5_000), iban => Assert.All(Typed.NeighboursChangedOver(iban, start: 2), wrong => Assert.Null(SaudiIban.Parse(wrong))));

    [Fact]
    public void Whatever_is_typed_is_an_IBAN_or_nothing_and_an_IBAN_is_itself() =>
        Typed.Holds(Typed.Anything, typed => SaudiIban.Parse(typed) is not { } iban || (iban.Length == 24 && SaudiIban.Parse(iban) == iban));

    [Theory]
    [InlineData("ar", "", "أدخل رقم الآيبان (IBAN)")]
    [InlineData("ar", "AE070331234567890123456", "أدخل رقم آيبان سعوديًا يبدأ بالحرفين SA")]
    [InlineData("ar", "1234567890", "أدخل رقم الآيبان كاملًا: الحرفان SA ثم 22 خانة، كما يظهر في تطبيق البنك")]
    [InlineData("en", "SA!", "Enter the whole IBAN: SA and 22 more characters, as the bank’s app shows it")]
    [InlineData("en", "SA0380000000608010167518", "Check the IBAN: copy it from the bank’s app or compare it digit by digit")]
    public void Each_message_says_what_to_do(string language, string typed, string message)
    {
        using var _ = new ForLanguage(language);
        Assert.Equal([message], new OneField(rule => rule.IsSaudiIban(ForLanguage.Texts<ValidationText>())).Messages(typed));
    }
}

/// <summary>A form of one text, to hear what a rule says of it.</summary>
internal sealed class OneField : AbstractValidator<OneField.Answer>
{
    public OneField(Action<IRuleBuilder<Answer, string?>> rule)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        rule(RuleFor(answer => answer.Text));
    }

    public IEnumerable<string> Messages(string? typed) => Validate(new Answer(typed)).Errors.Select(error => error.ErrorMessage);

    internal sealed record Answer(string? Text);
}
