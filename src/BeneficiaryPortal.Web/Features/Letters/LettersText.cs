namespace BeneficiaryPortal.Web.Features.Letters;

public sealed class LettersText;
