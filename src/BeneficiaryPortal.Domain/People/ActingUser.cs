namespace BeneficiaryPortal.Domain.People;

/// <summary>Who acts, in which roles, and when (UTC).</summary>
public sealed record ActingUser(Guid? UserId, string Name, Roles Roles, DateTime At)
{
    /// <summary>The portal acting by itself because a day has come.</summary>
    public static ActingUser ThePortal(DateTime at) => new(UserId: null, Name: "", Roles.Portal, at);

    /// <summary>The branch that the user represents.</summary>
    public int? BranchId { get; init; }

    public bool Has(Roles role) => (Roles & role) != Roles.None;
}
