namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>What a policy document shows of its approval, and what it does not.</summary>
public sealed class ApprovalText;
