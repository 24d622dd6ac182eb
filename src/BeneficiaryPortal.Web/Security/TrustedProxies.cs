using System.Net;
using BeneficiaryPortal.Web.Configuration;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace BeneficiaryPortal.Web.Security;

/// <summary>Who may say for whom a request comes: the addresses and networks of <c>Proxies:Known</c>, and nobody else.</summary>
internal static class TrustedProxies
{
    private const string Setting = "Proxies:Known";

    public static void AddTrustedProxies(this WebApplicationBuilder builder)
    {
        var known = Known(builder.Configuration);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in known)
            {
                options.KnownIPNetworks.Add(network);
            }
        });
    }

    public static void UseTrustedProxies(this WebApplication app)
    {
        // With nobody known the framework would believe everybody.
        if (Known(app.Configuration).Count > 0)
        {
            app.UseForwardedHeaders();
        }
    }

    private static List<IPNetwork> Known(IConfiguration configuration) =>
        [.. configuration.GetSection(Setting).GetChildren().Select(child => Read(child.Value))];

    private static IPNetwork Read(string? text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new SettingsException($"{Setting} holds \"{text}\", which is neither an address like 10.0.0.5 nor a network like 10.0.0.0/24.");
}
