using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

namespace BeneficiaryPortal.Web.Tests.Messaging;

/// <summary>A slow SMS provider over HTTP that knows a repeat by its id, and by whom each was handed over.</summary>
internal sealed class HttpGateway : IDisposable
{
    public const string Node = "X-Node";

    private readonly HttpListener _listener = new();
    private readonly TimeSpan _slowness;
    private readonly ConcurrentDictionary<Guid, int> _taken = new();
    private readonly ConcurrentDictionary<string, int> _begun = new(StringComparer.Ordinal);

    public HttpGateway(TimeSpan slowness)
    {
        _slowness = slowness;
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Find()}/");
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = Task.Run(ListenAsync);
    }

    public string Address { get; }

    /// <summary>Each message once, and how often it was handed over.</summary>
    public IReadOnlyDictionary<Guid, int> Taken => _taken;

    /// <summary>How many hand-overs a node began.</summary>
    public int BegunBy(string node) => _begun.GetValueOrDefault(node);

    public (string Name, string Value)[] SettingsFor(string node) =>
    [
        ("Messages:Sms:Address", Address),
        ("Messages:Sms:Body", """{"to":"{to}","text":"{text}"}"""),
        ($"Messages:Sms:Headers:{Node}", node),
        ("Messages:SmsPerDay", "1000000"),
    ];

    public void Dispose() => _listener.Close();

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => AnswerAsync(context));
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            _begun.AddOrUpdate(context.Request.Headers[Node]!, 1, (_, begun) => begun + 1);
            await Task.Delay(_slowness);
            _taken.AddOrUpdate(Guid.Parse(context.Request.Headers["Idempotency-Key"]!), 1, (_, times) => times + 1);
            await Task.Delay(_slowness);
            context.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException)
        {
            // Whoever asked is dead.
        }
    }
}
