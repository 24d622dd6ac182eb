using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Commands;

public sealed class FirstAdministratorTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task The_command_opens_the_first_administrator_and_no_second()
    {
        await Assert.ThrowsAsync<SettingsException>(() => FirstAdministratorCommand.RunAsync(portal.Services, ["root", "سعاد"], TextWriter.Null));
        await portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "admin").ExecuteUpdateAsync(set => set.SetProperty(u => u.ClosedAt, StoppedClock.Beginning.UtcDateTime)));
        await Assert.ThrowsAsync<SettingsException>(() => FirstAdministratorCommand.RunAsync(portal.Services, ["root"], TextWriter.Null));
        await Assert.ThrowsAsync<SettingsException>(() => FirstAdministratorCommand.RunAsync(portal.Services, ["officer", "سعاد"], TextWriter.Null));

        using var said = new StringWriter();
        await FirstAdministratorCommand.RunAsync(portal.Services, ["root", "سعاد بنت علي"], said);

        Assert.StartsWith("root ", said.ToString(), StringComparison.Ordinal);
        Assert.True(await portal.WithDbAsync(db => db.Users.AnyAsync(u => u.UserName == "root" && u.MustChangePassword)));
        await Assert.ThrowsAsync<SettingsException>(() => FirstAdministratorCommand.RunAsync(portal.Services, ["other", "سعاد"], TextWriter.Null));
    }
}
