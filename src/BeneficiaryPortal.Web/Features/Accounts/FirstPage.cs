using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Web.Features.Accounts;

/// <summary>Where each person's work begins. Whoever holds several roles begins where most of the day is spent.</summary>
public static class FirstPage
{
    private static readonly (Roles Roles, string Path)[] Paths =
    [
        (Roles.RelationsOfficer | Roles.BranchRepresentative, "/reception"),
        (Roles.SocialResearcher,                              "/research"),
        (Roles.CommitteeMember | Roles.CommitteeChair,        "/committee"),
        (Roles.ServiceCentreManager,                          "/cases"),
        (Roles.GeneralDirector,                               "/held-replies"),
        (Roles.Administrator,                                 "/users"),
        (Roles.Beneficiary,                                   "/requests"),
    ];

    public static string Of(Roles roles) => Paths.FirstOrDefault(first => (first.Roles & roles) != Roles.None).Path ?? "/account";
}
