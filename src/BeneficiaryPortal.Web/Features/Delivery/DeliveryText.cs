namespace BeneficiaryPortal.Web.Features.Delivery;

public sealed class DeliveryText;
