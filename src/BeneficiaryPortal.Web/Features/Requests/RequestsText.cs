namespace BeneficiaryPortal.Web.Features.Requests;

public sealed class RequestsText;
