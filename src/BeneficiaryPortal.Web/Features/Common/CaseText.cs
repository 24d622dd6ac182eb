namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>The words of a case: its states for each audience, what can be done, why not, and how it ended.</summary>
public sealed class CaseText;
