namespace BeneficiaryPortal.Web.Messaging;

/// <summary>What the portal writes to people: no name, no decision, no address of a page.</summary>
public sealed class MessageText;
