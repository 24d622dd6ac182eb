using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BeneficiaryPortal.Web.Features.Start;

/// <summary>What the portal is for, before anything is asked of anybody.</summary>
[AllowAnonymous]
public sealed class StartController(PolicyInForce policy) : Controller
{
    [HttpGet("/")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View(new StartPage(await policy.ReadAsync(ct), VisitorOf(User.PortalRoles(), User.Identity?.IsAuthenticated == true)));

    private static Visitor VisitorOf(Roles roles, bool isSignedIn) =>
        !isSignedIn ? Visitor.Unknown
        : (roles & Roles.Beneficiary) != Roles.None ? Visitor.Beneficiary
        : Visitor.Staff;
}

/// <summary>Who stands at the door; each is shown one way in.</summary>
public enum Visitor
{
    Unknown,
    Beneficiary,
    Staff,
}

public sealed record StartPage(PolicyVersion Policy, Visitor Visitor);
