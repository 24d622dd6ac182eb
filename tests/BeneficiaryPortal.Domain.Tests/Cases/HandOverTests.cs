using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Tests.Shared;

namespace BeneficiaryPortal.Domain.Tests.Cases;

public class HandOverTests
{
    private static readonly Person Colleague = Person.Named("Huda", Roles.RelationsOfficer);

    public static TheoryData<CaseState> States => new(Enum.GetValues<CaseState>());

    [Theory]
    [MemberData(nameof(States))]
    public void A_case_that_an_officer_has_taken_up_is_handed_over_until_it_ends(CaseState state)
    {
        var c = Stored(state);
        var officer = Cast.Usual.Officer.At(Given.Morning);
        var refusal = c.WhyNotHandOver(officer);

        Assert.Equal(c.TakenUpBy is null || c.IsEnded ? MoveRefusal.NotInThisState : null, refusal);
        if (refusal is null)
        {
            var (version, moves, before) = (c.Version, c.History.Count, c.State);
            var handOver = c.HandOverTo(Colleague.At(Given.Morning), "On leave.", officer);

            Assert.Equal((Colleague.Name, version + 1, moves, before), (c.TakenUpBy, c.Version, c.History.Count, c.State));
            Assert.Equal((officer.Name, Colleague.Name, "On leave.", officer.Name), (handOver.From, handOver.To, handOver.Reason, handOver.By));
        }
        else
        {
            Assert.Throws<MoveRefusedException>(() => c.HandOverTo(Colleague.At(Given.Morning), "On leave.", officer));
        }
    }

    [Fact]
    public void Only_officers_hand_over_and_only_to_officers()
    {
        var c = Stored(CaseState.UnderVerification);

        foreach (var person in Cast.Usual.Everybody.Where(person => person.Roles != Roles.RelationsOfficer))
        {
            Assert.Equal(MoveRefusal.NotYourRole, c.WhyNotHandOver(person.At(Given.Morning)));
            Assert.Throws<MoveRefusedException>(() => c.HandOverTo(person.At(Given.Morning), "Why?", Cast.Usual.Officer.At(Given.Morning)));
        }
    }

    [Fact]
    public void Nobody_takes_over_their_own_request()
    {
        var c = Stored(CaseState.UnderVerification);

        var both = Cast.Usual.Applicant.As(Roles.Beneficiary | Roles.RelationsOfficer).At(Given.Morning);

        Assert.Equal(MoveRefusal.OwnRequest, c.WhyNotHandOver(both));
        Assert.Throws<MoveRefusedException>(() => c.HandOverTo(both, "Why?", Cast.Usual.Officer.At(Given.Morning)));
    }

    private static SupportCase Stored(CaseState state) => Given.Case(PolicyProfiles.Find("qabas")!).In(state);
}
