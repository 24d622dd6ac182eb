using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Duplicates;
using BeneficiaryPortal.Domain.Tests.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace BeneficiaryPortal.Domain.Tests.Duplicates;

public class DuplicateScoreTests
{
    private static readonly ComparedFile Amal = new()
    {
        NameKey = "امل بنت سعد محمد الحربي",
        NationalId = "1958529940",
        Mobile = "+966500012345",
        Iban = "SA0300000000608010167519",
        BirthDate = Days.Iso("1985-03-07"),
        AddressKey = "حي النسيم مبني 12",
        FamilyIds = ["1900000001", "1900000002"],
    };

    private static readonly Gen<ComparedFile> Files =
        from name in Gen.Elements("امل", "سعد", "محمد", "الحربي", "حربي", "عبدالله", "عبدالرحمن", "abdullah", "alharbi", "saad", "بن", "ال", "ا", "😀", "حسن", "حسين", "").ArrayOf()
        from id in Gen.Elements(null, "", "1958529940", "1958529904", "1958529949", "2958529940", "1900000001", "7")
        from mobile in Gen.Elements(null, "", "+966500012345", "+966500012354", "5")
        from day in Gen.Elements<DateOnly?>(null, DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(1985, 3, 7), new DateOnly(1985, 7, 3), new DateOnly(1985, 7, 1), new DateOnly(1958, 3, 7))
        from family in Gen.Elements("1958529940", "1900000001").ArrayOf()
        select new ComparedFile { NameKey = string.Join(' ', name), NationalId = id, Mobile = mobile, Iban = mobile, BirthDate = day, FamilyIds = family, AddressKey = id };

    [Fact]
    public void A_file_is_likely_to_be_of_its_own_person() => Assert.Equal(DuplicateVerdict.Likely, DuplicateScore.Of(Amal, Amal with { NationalId = null }).Verdict);

    [Theory]
    [InlineData("1958529940", DuplicateReason.SameNationalId)]
    [InlineData("1958529941", DuplicateReason.NationalIdOneDigitOff)]
    [InlineData("1958529904", DuplicateReason.NationalIdDigitsSwapped)]
    [InlineData("2911111111", DuplicateReason.OtherKindOfIdentity)]
    [InlineData("1911111111", DuplicateReason.OtherNationalId)]
    [InlineData("1900000001", DuplicateReason.OtherNationalId)]
    public void Identities_are_compared_by_the_slips_that_happen(string id, DuplicateReason reason) => Says(reason, Amal with { NationalId = id });

    [Theory]
    [InlineData("+966500012345", DuplicateReason.SameMobile)]
    [InlineData("+966500012346", DuplicateReason.MobileOneDigitOff)]
    [InlineData("+966500012354", DuplicateReason.MobileOneDigitOff)]
    public void Mobiles_are_compared_by_the_slips_that_happen(string mobile, DuplicateReason reason) => Says(reason, Amal with { Mobile = mobile });

    [Theory]
    [InlineData("امل سعد محمد الحربي", DuplicateReason.SameName)]
    [InlineData("امل سعد الحربي", DuplicateReason.SameNameWrittenOtherwise)]
    [InlineData("امل سعد محمد حربي", DuplicateReason.SameName)]
    [InlineData("امل سعد محمد الخربي", DuplicateReason.SameNameWrittenOtherwise)]
    [InlineData("amal saad mohammed alharbi", DuplicateReason.SameNameWrittenOtherwise)]
    [InlineData("alharbi amal saad mohammed", DuplicateReason.SameNameWrittenOtherwise)]
    [InlineData("امل الحربي", DuplicateReason.NamePartlyAgrees)]
    [InlineData("امل سعد محمد العوفي", DuplicateReason.NamePartlyAgrees)]
    [InlineData("هند بنت سعد محمد الحربي", DuplicateReason.OtherGivenName)]
    [InlineData("سعد محمد الحربي", DuplicateReason.OtherGivenName)]
    [InlineData("امل علي فهد الدوسري", DuplicateReason.OtherFatherOrFamily)]
    [InlineData("خالد عبدالله ناصر القحطاني", DuplicateReason.OtherName)]
    public void Names_are_compared_part_by_part(string name, DuplicateReason reason) => Says(reason, Amal with { NameKey = name });

    [Theory]
    [InlineData("حسن", "حسين")]
    [InlineData("محمد", "محمود")]
    [InlineData("فهد", "فهيد")]
    public void Twins_a_letter_apart_are_in_doubt(string one, string other) =>
        Assert.Contains(DuplicateReason.GivenNameInDoubt, Reasons(Named($"{one} علي الحربي"), Named($"{other} علي الحربي")));

    [Theory]
    [InlineData("1985-03-07", DuplicateReason.SameBirthDate)]
    [InlineData("1985-07-03", DuplicateReason.BirthDateMisread)]
    [InlineData("1985-03-09", DuplicateReason.BirthDateMisread)]
    [InlineData("1985-06-15", DuplicateReason.BirthDateMisread)] // 15 Jumada II 1405 is 7 March 1985
    [InlineData("1985-03-27", DuplicateReason.BirthDateOnePartOff)]
    [InlineData("1958-03-07", DuplicateReason.BirthDateOnePartOff)]
    [InlineData("1986-03-07", DuplicateReason.BirthDateOnePartOff)]
    [InlineData("1987-11-20", DuplicateReason.OtherBirthDate)]
    public void Birth_dates_are_compared_in_both_calendars(string day, DuplicateReason reason) => Says(reason, Amal with { BirthDate = Days.Iso(day) });

    [Fact]
    public void A_day_that_stands_for_an_unknown_one_says_less() =>
        Assert.All(new[] { new DateOnly(1960, 7, 1), new HijriDate(1380, 7, 1).ToDateOnly() }, day =>
            Assert.Contains(DuplicateReason.SameAssumedBirthDate, Reasons(Amal with { BirthDate = day }, Amal with { BirthDate = day })));

    [Fact]
    public void A_member_of_the_household_is_somebody_else_and_a_shared_member_a_hint()
    {
        Says(DuplicateReason.FamilyMemberOfTheOther, Amal with { NationalId = "1900000001", FamilyIds = [] });
        Says(DuplicateReason.SharedFamilyMember, Amal with { FamilyIds = ["1900000002"] });
    }

    [Fact]
    public void Nothing_known_says_nothing() => Assert.Empty(DuplicateScore.Of(Named(""), Named("")).Findings);

    [Fact]
    public void The_points_are_those_of_the_findings_weightiest_first_and_alike_from_both_sides() =>
        Prop.ForAll(Files.ToArbitrary(), Files.ToArbitrary(), (one, other) =>
        {
            var score = DuplicateScore.Of(one, other);
            var back = DuplicateScore.Of(other, one);
            return score.Findings.SequenceEqual(back.Findings)
                && score.Points == score.Findings.Sum(finding => finding.Points)
                && score.Findings.Zip(score.Findings.Skip(1)).All(pair => Math.Abs(pair.First.Points) >= Math.Abs(pair.Second.Points))
                && score.Findings.Select(finding => finding.Reason).Distinct().Count() == score.Findings.Count;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000).WithEndSize(8));

    [Theory]
    [InlineData(DuplicateScore.PossibleFrom - 1, DuplicateVerdict.None)]
    [InlineData(DuplicateScore.PossibleFrom, DuplicateVerdict.Possible)]
    [InlineData(DuplicateScore.LikelyFrom - 1, DuplicateVerdict.Possible)]
    [InlineData(DuplicateScore.LikelyFrom, DuplicateVerdict.Likely)]
    public void The_verdict_turns_at_its_points(int points, DuplicateVerdict verdict) => Assert.Equal(verdict, DuplicateScore.VerdictOf(points));

    private static ComparedFile Named(string key) => new() { NameKey = key };

    private static IEnumerable<DuplicateReason> Reasons(ComparedFile one, ComparedFile other) => DuplicateScore.Of(one, other).Findings.Select(finding => finding.Reason);

    private static void Says(DuplicateReason reason, ComparedFile other) => Assert.Contains(reason, Reasons(Amal, other));
}
