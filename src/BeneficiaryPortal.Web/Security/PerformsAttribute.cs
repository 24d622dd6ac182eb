using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using Microsoft.AspNetCore.Authorization;

namespace BeneficiaryPortal.Web.Security;

/// <summary>Lets in whoever the workflow lets do one of these actions. The roles stand in <see cref="CaseWorkflow.Table"/> alone.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class PerformsAttribute(params CaseAction[] actions) : RolesRuleAttribute
{
    public IReadOnlyList<CaseAction> Actions { get; } = actions;
    public override Roles Roles => Actions.Aggregate(Roles.None, (roles, action) => roles | CaseWorkflow.RolesFor(action));
}

/// <summary>Lets in people who hold one of these roles, for pages that are no step of the workflow.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class ForRolesAttribute(Roles roles) : RolesRuleAttribute
{
    public override Roles Roles { get; } = roles;
}

public abstract class RolesRuleAttribute : Attribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public abstract Roles Roles { get; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

internal sealed class RolesRuleHandler : AuthorizationHandler<RolesRuleAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RolesRuleAttribute requirement)
    {
        if ((context.User.PortalRoles() & requirement.Roles) != Roles.None)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
