namespace BeneficiaryPortal.Web.Tests.Hosting;

/// <summary>A fact that is looked into only where the environment asks for it.</summary>
public sealed class OnDemandFactAttribute : FactAttribute
{
    public OnDemandFactAttribute(string variable) => (Variable, Skip) = (variable, Environment.GetEnvironmentVariable(variable) is null ? $"On demand: {variable} is not set." : null);

    public string Variable { get; }
}
