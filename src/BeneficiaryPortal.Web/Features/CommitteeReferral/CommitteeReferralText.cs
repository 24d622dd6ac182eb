namespace BeneficiaryPortal.Web.Features.CommitteeReferral;

public sealed class CommitteeReferralText;
