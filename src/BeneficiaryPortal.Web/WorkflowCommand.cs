using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Configuration;

namespace BeneficiaryPortal.Web;

/// <summary><c>workflow [--policy X]</c>: prints the workflow table and its diagram, of every policy or of one.</summary>
internal static class WorkflowCommand
{
    public static int Run(string[] choice, TextWriter output)
    {
        output.WriteLine(choice switch
        {
            [] => WorkflowDiagram.Document(PolicyProfiles.All),
            ["--policy", var key] => WorkflowDiagram.Document([Known(key)]),
            _ => throw new SettingsException("The command is: workflow [--policy X]."),
        });
        return 0;
    }

    private static PolicyProfile Known(string key) => PolicyProfiles.Find(key) ?? throw new SettingsException(
        $"{key} is not one of {string.Join(", ", PolicyProfiles.All.Select(profile => profile.Key))}.");
}
