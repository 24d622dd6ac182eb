namespace BeneficiaryPortal.Web.Features.HandingOver;

public sealed class HandingOverText;
