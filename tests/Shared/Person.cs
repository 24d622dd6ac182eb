using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Tests.Shared;

/// <summary>Somebody who acts in a test; without an id it is the portal itself.</summary>
internal sealed record Person(Guid? Id, string Name, Roles Roles)
{
    public static Person Portal { get; } = new(Id: null, "", Roles.Portal);

    public static Person Named(string name, Roles roles) => new(Guid.NewGuid(), name, roles);

    public Person As(Roles roles) => this with { Roles = roles };

    public ActingUser At(DateTime utc) => new(Id, Name, Roles, utc);
}
