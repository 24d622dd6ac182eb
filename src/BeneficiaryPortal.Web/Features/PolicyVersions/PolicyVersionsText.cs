namespace BeneficiaryPortal.Web.Features.PolicyVersions;

public sealed class PolicyVersionsText;
