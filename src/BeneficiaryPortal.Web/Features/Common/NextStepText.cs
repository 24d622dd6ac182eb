namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>What must happen next in each state, as each audience needs to hear it.</summary>
public sealed class NextStepText;
