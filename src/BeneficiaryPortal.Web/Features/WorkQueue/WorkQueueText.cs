namespace BeneficiaryPortal.Web.Features.WorkQueue;

public sealed class WorkQueueText;
