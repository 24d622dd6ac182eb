namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>The words of the declaration, by what the policy has the applicant do with it.</summary>
public sealed class DeclarationText;
