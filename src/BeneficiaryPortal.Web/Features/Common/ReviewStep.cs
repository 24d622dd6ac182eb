namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>Which button was pressed where nothing final happens in one click: form, review, confirm. A post that names none is reviewed first.</summary>
public enum ReviewStep
{
    Review,
    Change,
    Confirm,
}
