namespace BeneficiaryPortal.Web.Features.Messages;

public sealed class MessagesText;
