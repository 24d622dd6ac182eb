namespace BeneficiaryPortal.Web.Features.Common.Letter;

/// <summary>The words of the reply letter.</summary>
public sealed class LetterText;
