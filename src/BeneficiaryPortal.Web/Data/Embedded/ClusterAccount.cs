using System.Globalization;
using BeneficiaryPortal.Web.Configuration;

namespace BeneficiaryPortal.Web.Data.Embedded;

/// <summary>PostgreSQL refuses to run as root: a portal that runs as root runs it as the account its package made.</summary>
internal sealed class ClusterAccount
{
    private readonly string? _user;
    private readonly string? _group;
    private readonly string? _setpriv = Command.OnPath("setpriv");

    private ClusterAccount(string? user, string? group) => (_user, _group) = (user, group);

    public bool IsAnother => _user is not null;

    public static ClusterAccount Find()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ClusterAccount(user: null, group: null);
        }

        var user = Command.Run("id", "-u", "postgres");
        var group = Command.Run("id", "-g", "postgres");
        if (user.ExitCode != 0 || group.ExitCode != 0)
        {
            throw new SettingsException(
                "PostgreSQL does not run as root and this system has no user named postgres: install the package postgresql, or start the portal as an ordinary user.");
        }

        var account = new ClusterAccount(user.Output.Trim(), group.Output.Trim());
        return account._setpriv is null
            ? throw new SettingsException("Running as root the portal needs the program setpriv to start PostgreSQL as the user postgres: install the package util-linux.")
            : account;
    }

    public IEnumerable<string> Run(params IEnumerable<string> words) =>
        IsAnother ? [_setpriv!, .. Become(), "--", .. words] : words;

    /// <summary>In a session of its own, so that Ctrl-C reaches only the portal; asked to shut down should the portal be killed.</summary>
    public IEnumerable<string> RunForAsLongAsThePortal(params IEnumerable<string> words)
    {
        if (Command.OnPath("setsid") is { } setsid)
        {
            yield return setsid;
        }

        if (_setpriv is not null)
        {
            foreach (var word in (string[])[_setpriv, "--pdeathsig", "INT", .. Become(), "--"])
            {
                yield return word;
            }
        }

        foreach (var word in words)
        {
            yield return word;
        }
    }

    public bool CanEnter(string folder) => !IsAnother || Command.Succeeds(Run("test", "-x", folder));

    public void Own(string path)
    {
        if (IsAnother)
        {
            Command.MustSucceed($"{path} could not be given to the user postgres", "chown", string.Create(CultureInfo.InvariantCulture, $"{_user}:{_group}"), path);
        }
    }

    private string[] Become() => IsAnother ? ["--reuid", _user!, "--regid", _group!, "--init-groups", "--no-new-privs"] : [];
}
