namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>What the queues say alike.</summary>
public sealed class QueueText;
