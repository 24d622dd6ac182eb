using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BeneficiaryPortal.Web.Tests.Security;

public sealed class SecuritySettingsTests
{
    [Fact]
    public void Production_does_not_start_with_unencrypted_keys()
    {
        var refusal = Assert.Throws<SettingsException>(() => Portal("Production"));
        Assert.Contains("DataProtection:Certificate", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Production_starts_with_unencrypted_keys_when_somebody_says_so() => Portal("Production", ("DataProtection:AllowUnencryptedKeys", "true"));

    [Fact]
    public void Development_starts_without_a_certificate() => Portal("Development");

    [Fact]
    public void A_certificate_that_cannot_be_read_is_named()
    {
        var refusal = Assert.Throws<SettingsException>(() => Portal("Production", ("DataProtection:Certificate", "no-such-file.pfx")));
        Assert.Contains("no-such-file.pfx", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_without_its_private_key_is_refused()
    {
        using var file = new CertificateFile(withPrivateKey: false);
        var refusal = Assert.Throws<SettingsException>(() => Portal("Production", ("DataProtection:Certificate", file.Path)));
        Assert.Contains("private key", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_with_its_key_is_taken()
    {
        using var file = new CertificateFile(withPrivateKey: true);
        Portal("Production", ("DataProtection:Certificate", file.Path));
    }

    [Fact]
    public void Nobody_may_speak_for_others_unless_configured()
    {
        var options = Portal("Development").GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
        Assert.Empty(options.KnownProxies);
        Assert.Empty(options.KnownIPNetworks);
    }

    [Fact]
    public void Known_proxies_are_addresses_and_networks()
    {
        var options = Portal("Development", ("Proxies:Known:0", "10.0.0.5"), ("Proxies:Known:1", "192.168.4.0/24"))
            .GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
        Assert.Equal(["10.0.0.5/32", "192.168.4.0/24"], options.KnownIPNetworks.Select(network => network.ToString()));
    }

    [Fact]
    public void A_proxy_that_is_no_address_is_refused()
    {
        var refusal = Assert.Throws<SettingsException>(() => Portal("Development", ("Proxies:Known:0", "proxy.example.org")));
        Assert.Contains("proxy.example.org", refusal.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Portal(string environment, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        return builder.AddPortalSecurity().Services.BuildServiceProvider();
    }
}
