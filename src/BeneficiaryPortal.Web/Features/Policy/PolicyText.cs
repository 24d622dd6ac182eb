namespace BeneficiaryPortal.Web.Features.Policy;

public sealed class PolicyText;
