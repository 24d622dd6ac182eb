namespace BeneficiaryPortal.Web.Features.Common.Visits;

/// <summary>The words of visits and other contacts in lists.</summary>
public sealed class VisitText;
