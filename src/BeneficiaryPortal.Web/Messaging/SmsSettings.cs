using System.Net;
using System.Net.Http.Headers;
using System.Security;
using System.Text.Json;
using BeneficiaryPortal.Web.Configuration;

namespace BeneficiaryPortal.Web.Messaging;

/// <summary>The section <c>Messages:Sms</c>: how the association's provider wants an SMS to be handed over.</summary>
public sealed record SmsSettings(HttpMethod Method, SmsTemplate Address)
{
    public SmsTemplate? Body { get; init; }
    public string ContentType { get; init; } = "application/json";
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
    public string IdempotencyHeader { get; init; } = "Idempotency-Key";

    /// <summary>Words that an answer has when the message was taken over; null where the status alone says so.</summary>
    public string? TakenWhen { get; init; }

    /// <summary>How a value is written in a body of this type.</summary>
    public Func<string, string> Escape => ContentType switch
    {
        "application/json" => value => JsonEncodedText.Encode(value).ToString(),
        "application/x-www-form-urlencoded" => WebUtility.UrlEncode,
        _ => value => SecurityElement.Escape(value),
    };

    /// <returns>Null without an address.</returns>
    /// <exception cref="SettingsException">A value that the portal cannot use.</exception>
    public static SmsSettings? Read(IConfigurationSection section)
    {
        section.RefuseUnknown("Address", "Method", "Body", "ContentType", "Headers", "IdempotencyHeader", "TakenWhen");
        if (section.Given("Address") is not { } address)
        {
            return section.GetChildren().Any() ? throw new SettingsException($"{section.Path}:Address must be the address of the SMS gateway.") : null;
        }

        var settings = new SmsSettings(ReadMethod(section), SmsTemplate.Read($"{section.Path}:Address", address))
        {
            Body = section.Given("Body") is { } body ? SmsTemplate.Read($"{section.Path}:Body", body) : null,
            ContentType = ReadContentType(section),
            Headers = section.GetSection("Headers").GetChildren().ToDictionary(header => header.Key, header => header.Value ?? "", StringComparer.OrdinalIgnoreCase),
            IdempotencyHeader = section.Given("IdempotencyHeader") ?? "Idempotency-Key",
            TakenWhen = section.Given("TakenWhen"),
        };
        settings.RefuseUnusable(section.Path);
        return settings;
    }

    private static HttpMethod ReadMethod(IConfigurationSection section) => section.Given("Method")?.ToUpperInvariant() switch
    {
        null or "POST" => HttpMethod.Post,
        "GET" => HttpMethod.Get,
        "PUT" => HttpMethod.Put,
        var other => throw new SettingsException($"{section.Path}:Method is {other}, which is not one of POST, PUT, GET."),
    };

    private static string ReadContentType(IConfigurationSection section)
    {
        string[] known = ["application/json", "application/x-www-form-urlencoded", "application/xml", "text/xml"];
        var given = section.Given("ContentType") ?? known[0];
        return known.Contains(given, StringComparer.Ordinal)
            ? given
            : throw new SettingsException($"{section.Path}:ContentType is {given}, which is not one of {string.Join(", ", known)}.");
    }

    private void RefuseUnusable(string path)
    {
        if (!Uri.TryCreate(Hollow(Address), UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
        {
            throw new SettingsException($"{path}:Address must be an address that begins with https://.");
        }

        if (!Has("{text}") || !(Has("{to}") || Has("{number}")))
        {
            throw new SettingsException($"{path}:Body or {path}:Address must have {{text}} and one of {{to}} and {{number}}, or the gateway would not learn what to send to whom.");
        }

        using var trial = new HttpRequestMessage();
        foreach (var (name, value) in Headers.Append(new(IdempotencyHeader, "id")))
        {
            RefuseHeader(trial.Headers, path, name, value);
        }
    }

    // A value may be the provider's key: it is never repeated.
    private static void RefuseHeader(HttpRequestHeaders headers, string path, string name, string value)
    {
        try
        {
            headers.Add(name, value);
        }
        catch (Exception refused) when (refused is FormatException or InvalidOperationException or ArgumentException)
        {
            throw new SettingsException($"{path}:Headers: {name} cannot be sent as a header of a request.", refused);
        }
    }

    private bool Has(string hole) => Address.Has(hole) || Body?.Has(hole) == true;

    private static string Hollow(SmsTemplate address) => address.Text.Replace('{', '-').Replace('}', '-');
}
