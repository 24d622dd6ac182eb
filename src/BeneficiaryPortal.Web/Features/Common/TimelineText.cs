namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>What was done, as the history of a case tells it.</summary>
public sealed class TimelineText;
