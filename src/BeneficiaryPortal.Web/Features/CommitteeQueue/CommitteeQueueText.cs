namespace BeneficiaryPortal.Web.Features.CommitteeQueue;

public sealed class CommitteeQueueText;
