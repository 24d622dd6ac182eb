using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Policies;

namespace BeneficiaryPortal.Web.Configuration;

/// <summary>The section <c>Portal</c> of the configuration.</summary>
/// <param name="Policy">The policy that a new database adopts.</param>
/// <param name="MonthReading">How that adoption counts a month.</param>
/// <param name="DemoData">Whether an empty database is filled with people and requests to look at.</param>
/// <param name="HelpPhone">The number shown on every page.</param>
public sealed record PortalSettings(PolicyProfile Policy, MonthReading MonthReading, bool DemoData, string HelpPhone)
{
    /// <exception cref="SettingsException">A value that the portal does not know.</exception>
    public static PortalSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Portal");
        return new PortalSettings(
            ReadPolicy(section["Policy"] ?? PolicyProfiles.All[0].Key),
            ReadMonth(section["MonthReading"] ?? nameof(MonthReading.UmmAlQura)),
            section.GetValue("DemoData", defaultValue: false),
            section["HelpPhone"] ?? "920 000 000");
    }

    private static PolicyProfile ReadPolicy(string key) => PolicyProfiles.Find(key) ?? throw new SettingsException(
        $"Portal:Policy is {key}, which is not one of {string.Join(", ", PolicyProfiles.All.Select(profile => profile.Key))}.");

    private static MonthReading ReadMonth(string name) => Enum.TryParse<MonthReading>(name, ignoreCase: true, out var reading) && Enum.IsDefined(reading)
        ? reading
        : throw new SettingsException($"Portal:MonthReading is {name}, which is not one of {string.Join(", ", Enum.GetNames<MonthReading>())}.");
}
