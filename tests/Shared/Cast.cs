using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Tests.Shared;

/// <summary>The people of one association, each in one role.</summary>
internal sealed record Cast
{
    public static Cast Usual { get; } = new();

    public Person Applicant { get; init; } = Person.Named("Hessa", Roles.Beneficiary);
    public Person Officer { get; init; } = Person.Named("Fahad", Roles.RelationsOfficer);
    public Person BranchRepresentative { get; init; } = Person.Named("Salem", Roles.BranchRepresentative);
    public Person Researcher { get; init; } = Person.Named("Maha", Roles.SocialResearcher);
    public Person Member { get; init; } = Person.Named("Khalid", Roles.CommitteeMember);
    public Person Chair { get; init; } = Person.Named("Nora", Roles.CommitteeChair);
    public Person Manager { get; init; } = Person.Named("Reem", Roles.ServiceCentreManager);
    public Person Director { get; init; } = Person.Named("Saad", Roles.GeneralDirector);
    public Person Administrator { get; init; } = Person.Named("Amal", Roles.Administrator);

    public IReadOnlyList<Person> Everybody =>
        [Applicant, Officer, BranchRepresentative, Researcher, Member, Chair, Manager, Director, Administrator, Person.Portal];
}
