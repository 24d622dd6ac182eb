namespace BeneficiaryPortal.Web.Features.Common.Similar;

/// <summary>The words of two files side by side.</summary>
public sealed class SimilarText;
