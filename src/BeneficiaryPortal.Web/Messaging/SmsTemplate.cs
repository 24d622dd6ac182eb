using System.Text.RegularExpressions;
using BeneficiaryPortal.Web.Configuration;

namespace BeneficiaryPortal.Web.Messaging;

/// <summary>What is sent to an SMS gateway, with its holes: <c>{to}</c> +9665…, <c>{number}</c> 9665…, <c>{text}</c>, <c>{id}</c>.</summary>
public sealed partial record SmsTemplate
{
    private static readonly string[] Holes = ["{to}", "{number}", "{text}", "{id}"];

    private SmsTemplate(string text) => Text = text;

    public string Text { get; }

    /// <exception cref="SettingsException">A hole that nothing fills.</exception>
    public static SmsTemplate Read(string setting, string text) =>
        Hole().Matches(text).Select(hole => hole.Value).FirstOrDefault(hole => !Holes.Contains(hole)) is { } unknown
            ? throw new SettingsException($"{setting} has {unknown}, which is not one of {string.Join(", ", Holes)}.")
            : new SmsTemplate(text);

    public bool Has(string hole) => Text.Contains(hole, StringComparison.Ordinal);

    /// <param name="message">What fills the holes.</param>
    /// <param name="escape">How a value is written so that it cannot end what is around it.</param>
    public string Filled(OutgoingMessage message, Func<string, string> escape) => Hole().Replace(Text, hole => escape(hole.Value switch
    {
        "{to}" => message.Recipient,
        "{number}" => message.Recipient.TrimStart('+'),
        "{text}" => message.Body,
        _ => message.Id.ToString(),
    }));

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();
}
