namespace BeneficiaryPortal.Web.Features.Common.Answers;

/// <summary>The questions of a request, asked alike online and at the desk; hints differ by who fills them in.</summary>
public sealed class AnswersText;
