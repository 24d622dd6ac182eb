using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeneficiaryPortal.Web.Tests.Security;

public sealed class KeyRingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task With_a_certificate_the_database_holds_no_key_that_it_could_use_itself()
    {
        using var file = new CertificateFile(withPrivateKey: true);
        await using var first = With(file);
        var keys = first.Services.GetRequiredService<IKeyManager>();
        foreach (var old in keys.GetAllKeys())
        {
            keys.RevokeKey(old.KeyId, "begins unencrypted");
        }

        var drawn = keys.CreateNewKey(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var stored = await portal.WithDbAsync(db => db.Keys.Where(key => key.Xml.Contains(drawn.KeyId.ToString())).Select(key => key.Xml).SingleAsync());
        Assert.Contains("EncryptedData", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", stored, StringComparison.Ordinal);

        await using var second = With(file);
        await using var third = With(file);
        Assert.Equal("opened on another node", Protector(third).Unprotect(Protector(second).Protect("opened on another node")));
    }

    private static IDataProtector Protector(WebApplicationFactory<Program> node) => node.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private WebApplicationFactory<Program> With(CertificateFile file) => portal.WithWebHostBuilder(host =>
    {
        host.UseSetting("DataProtection:Certificate", file.Path);
        host.UseSetting("DataProtection:AllowUnencryptedKeys", "false");
    });
}
