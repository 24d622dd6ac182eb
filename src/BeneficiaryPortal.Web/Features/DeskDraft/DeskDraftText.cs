namespace BeneficiaryPortal.Web.Features.DeskDraft;

public sealed class DeskDraftText;
