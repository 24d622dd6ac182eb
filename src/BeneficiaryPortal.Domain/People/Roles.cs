namespace BeneficiaryPortal.Domain.People;

/// <summary>Who a person can be in the portal; one person may hold several.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Beneficiary = 1,
    RelationsOfficer = 2,
    BranchRepresentative = 4,
    SocialResearcher = 8,
    CommitteeMember = 16,
    CommitteeChair = 32,
    ServiceCentreManager = 64,
    GeneralDirector = 128,
    Administrator = 256,

    /// <summary>The portal itself, acting because a day has come. No person holds it.</summary>
    Portal = 512,
}
