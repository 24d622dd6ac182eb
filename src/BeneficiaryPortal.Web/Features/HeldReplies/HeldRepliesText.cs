namespace BeneficiaryPortal.Web.Features.HeldReplies;

public sealed class HeldRepliesText;
