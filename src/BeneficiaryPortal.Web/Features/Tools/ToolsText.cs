namespace BeneficiaryPortal.Web.Features.Tools;

public sealed class ToolsText;
