namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>The reply period as the policy words it.</summary>
public sealed class ReplyText;
