namespace BeneficiaryPortal.Web.Security;

/// <summary>A browser calls this by itself, whether anybody sits before it or not: it prolongs no session.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnattendedAttribute : Attribute;
