namespace BeneficiaryPortal.Web.Features.Contacts;

public sealed class ContactsText;
