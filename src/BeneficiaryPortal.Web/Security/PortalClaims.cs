namespace BeneficiaryPortal.Web.Security;

/// <summary>Claims of ours, beside the identifier, the name and the roles.</summary>
public static class PortalClaims
{
    /// <summary>Which of the person's sessions this is.</summary>
    public const string Session = "portal:session";
    /// <summary>The branch that the person represents.</summary>
    public const string Branch = "portal:branch";
    public const string MustChangePassword = "portal:must-change-password";

    /// <summary>The person has just proved their telephone by a code: they may choose a new password without the old one.</summary>
    public const string ByCode = "portal:by-code";
}
