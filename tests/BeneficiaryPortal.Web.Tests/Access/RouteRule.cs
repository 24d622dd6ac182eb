using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Web.Tests.Access;

/// <summary>Who may use one route.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Pattern">The route as the application declares it.</param>
/// <param name="For">The roles it is for.</param>
/// <param name="Anonymous">Open to everybody, signed in or not.</param>
public sealed record RouteRule(string Method, string Pattern, Roles For, bool Anonymous = false)
{
    public bool Lets(Roles roles) => Anonymous || (For & roles) != Roles.None;

    public string Name => $"{Method} {Pattern}";

    /// <summary>The route on this case, or on something that does not exist.</summary>
    public string On(string number) => "/" + Pattern
        .Replace("{number:int}", "1", StringComparison.Ordinal)
        .Replace("{number}", number, StringComparison.Ordinal)
        .Replace("{id:guid}", "00000000-0000-0000-0000-000000000001", StringComparison.Ordinal)
        .Replace("{id:long}", "999999", StringComparison.Ordinal)
        .Replace("{other:long}", "999998", StringComparison.Ordinal)
        .Replace("{id:int}", "1", StringComparison.Ordinal)
        .Replace("{paper:int}", "1", StringComparison.Ordinal)
        .Replace("{page:int}", "1", StringComparison.Ordinal)
        .Replace("{id:long}", "0", StringComparison.Ordinal)
        .Replace("{tool}", "basic-regulation", StringComparison.Ordinal)
        .Replace("{section}", "need", StringComparison.Ordinal)
        .Replace("{id}", "00000000-0000-0000-0000-000000000001", StringComparison.Ordinal)
        .Replace("{version:int}", "1", StringComparison.Ordinal)
        .Replace("{key}", "none", StringComparison.Ordinal)
        .Replace("{status:int}", "404", StringComparison.Ordinal);
}
