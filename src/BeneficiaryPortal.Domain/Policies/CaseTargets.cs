namespace BeneficiaryPortal.Domain.Policies;

/// <summary>The association's own targets, in calendar days for each kind of waiting. They are a setting and no part of any policy.</summary>
/// <param name="Draft">For the applicant to hand the request in; afterwards it lapses.</param>
/// <param name="TakeUp">For an officer to take up what was submitted.</param>
/// <param name="Verification">For matching the data and documents (STP-2).</param>
/// <param name="Completion">For the applicant to complete a returned request; afterwards it lapses.</param>
/// <param name="ResearcherAnswer">For the researcher to answer a referral (STP-3).</param>
/// <param name="Declaration">For the applicant to sign (STP-4); afterwards the request lapses.</param>
/// <param name="CommitteeReferral">For telling the applicant and referring to the committee.</param>
/// <param name="Study">For the study that the committee reads.</param>
/// <param name="Reply">For the reply, counted from the floor of the policy (STP-5).</param>
/// <param name="Registration">For completing the registration of an accepted applicant (STP-6).</param>
/// <param name="ClosingRefused">For closing a request that was refused.</param>
/// <param name="StartOfService">For the service to begin after registration (STP-7).</param>
/// <param name="Service">For the service to be delivered (STP-7).</param>
public sealed record CaseTargets(
    int Draft,
    int TakeUp,
    int Verification,
    int Completion,
    int ResearcherAnswer,
    int Declaration,
    int CommitteeReferral,
    int Study,
    int Reply,
    int Registration,
    int ClosingRefused,
    int StartOfService,
    int Service)
{
    public static CaseTargets Usual { get; } = new(
        Draft: 30,
        TakeUp: 1,
        Verification: 3,
        Completion: 30,
        ResearcherAnswer: 2,
        Declaration: 30,
        CommitteeReferral: 2,
        Study: 7,
        Reply: 7,
        Registration: 14,
        ClosingRefused: 7,
        StartOfService: 7,
        Service: 30);
}
