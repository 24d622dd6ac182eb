using System.Globalization;

namespace BeneficiaryPortal.Web.Configuration;

/// <summary>Reads the values of a section; whatever the portal cannot use is refused by its name.</summary>
internal static class SettingsSection
{
    public static string? Given(this IConfigurationSection section, string name) => string.IsNullOrWhiteSpace(section[name]) ? null : section[name]!.Trim();

    public static int Number(this IConfigurationSection section, string name, int usual, int least, int most) =>
        section.Given(name) is not { } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new SettingsException($"{section.Path}:{name} is {text}, which is no number from {least} to {most}.");

    public static bool YesOrNo(this IConfigurationSection section, string name, bool usual) =>
        section.Given(name) is not { } text ? usual
        : bool.TryParse(text, out var answer) ? answer
        : throw new SettingsException($"{section.Path}:{name} is {text}, which is neither true nor false.");

    public static void RefuseUnknown(this IConfigurationSection section, params string[] known)
    {
        if (section.GetChildren().FirstOrDefault(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new SettingsException($"{unknown.Path} is not a setting of the portal; the settings are {string.Join(", ", known.Select(name => $"{section.Path}:{name}"))}.");
        }
    }
}
