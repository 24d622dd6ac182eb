using System.Net;
using System.Text;
using System.Text.Json;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Messaging;
using Microsoft.Extensions.Configuration;

namespace BeneficiaryPortal.Web.Tests.Messaging;

public sealed class SendersTests : IDisposable
{
    private const string Words = "جمعية قبس القضائية: صدر الرد على طلبك رقم BR-1448-123456.";

    private static readonly OutgoingMessage Sms = new(Guid.CreateVersion7(), MessageWay.Sms, "+966551230001", Language.Arabic, Subject: null, Words);

    private readonly string _folder = Directory.CreateTempSubdirectory("messages-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_folder_takes_one_file_a_message_and_a_repeat_lies_over_itself()
    {
        var folder = new PickupFolder(_folder);

        await folder.SendAsync(Sms, CancellationToken.None);
        await folder.SendAsync(Sms, CancellationToken.None);
        await folder.SendAsync(Sms with { Id = Guid.CreateVersion7() }, CancellationToken.None);

        Assert.Equal(2, Directory.GetFiles(_folder).Length);
        var file = Path.Combine(_folder, $"{Sms.Id:N}.json");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        using var content = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        Assert.Equal(("+966551230001", Words, "Sms"), (Text("recipient"), Text("body"), Text("way")));

        string? Text(string name) => content.RootElement.GetProperty(name).GetString();
    }

    [Fact]
    public async Task A_folder_that_is_gone_is_a_failure_like_any_other() =>
        Assert.DoesNotContain(
            "96655",
            (await Assert.ThrowsAsync<NotSentException>(() => new PickupFolder(Path.Combine(_folder, "gone")).SendAsync(Sms, CancellationToken.None))).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task The_gateway_is_asked_as_configured_with_the_id_as_its_key()
    {
        using var provider = new Provider();
        using var gateway = provider.Gateway("""{"recipient":"{number}","sender":"QABAS","body":"{text}","ref":"{id}"}""", ("Headers:Authorization", "Bearer key-1"));

        await gateway.SendAsync(Sms, CancellationToken.None);

        var asked = Assert.Single(provider.Asked);
        Assert.Equal(("POST", Sms.Id.ToString(), "Bearer key-1"), (asked.Method, asked.Key, asked.Authorization));
        using var body = JsonDocument.Parse(asked.Body);
        Assert.Equal(("966551230001", Words, Sms.Id.ToString()), (Text("recipient"), Text("body"), Text("ref")));

        string? Text(string name) => body.RootElement.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("application/json", """{"to":"{to}","text":"{text}"}""")]
    [InlineData("application/x-www-form-urlencoded", "to={to}&text={text}")]
    [InlineData("text/xml", "<sms to=\"{to}\">{text}</sms>")]
    public async Task No_text_can_end_what_is_around_it(string contentType, string template)
    {
        using var provider = new Provider();
        using var gateway = provider.Gateway(template, ("ContentType", contentType));
        const string Hostile = "\"},{\"to\":\"1\" &to=2 </sms><sms to=\"3\"> \\ + {to}";

        await gateway.SendAsync(Sms with { Body = Hostile }, CancellationToken.None);

        var body = Assert.Single(provider.Asked).Body;
        var (to, text) = contentType switch
        {
            "application/json" => Json(body),
            "text/xml" => Xml(body),
            _ => Fields(body),
        };
        Assert.Equal((Sms.Recipient, Hostile), (to, text));

        static (string?, string?) Json(string body)
        {
            using var json = JsonDocument.Parse(body);
            Assert.Equal(2, json.RootElement.EnumerateObject().Count());
            return (json.RootElement.GetProperty("to").GetString(), json.RootElement.GetProperty("text").GetString());
        }

        static (string?, string?) Xml(string body)
        {
            var sms = System.Xml.Linq.XElement.Parse(body);
            return (sms.Attribute("to")?.Value, sms.Value);
        }

        static (string?, string?) Fields(string body)
        {
            var fields = body.Split('&').Select(field => field.Split('=')).ToDictionary(field => field[0], field => WebUtility.UrlDecode(field[1]));
            return (fields["to"], fields["text"]);
        }
    }

    [Fact]
    public async Task A_text_in_the_address_is_escaped()
    {
        using var provider = new Provider();
        using var gateway = provider.Gateway(body: null, ("Method", "GET"), ("Address", provider.Address + "?to={to}&text={text}"));

        await gateway.SendAsync(Sms with { Body = "a&to=1 ب" }, CancellationToken.None);

        Assert.Equal($"?to=%2B966551230001&text=a%26to%3D1%20{Uri.EscapeDataString("ب")}", Assert.Single(provider.Asked).Query);
    }

    [Theory]
    [InlineData(500, "", "GatewayRefused 500")]
    [InlineData(302, "", "GatewayRefused 302")]
    [InlineData(200, """{"success":false,"to":"966551230001"}""", "AnswerUnclear 200")]
    public async Task What_the_gateway_does_not_take_over_is_a_failure_that_repeats_nothing(int status, string answer, string reason)
    {
        using var provider = new Provider { Answer = (status, answer) };
        using var gateway = provider.Gateway("{to}{text}", ("TakenWhen", "\"success\":true"));

        Assert.Equal(reason, (await Assert.ThrowsAsync<NotSentException>(() => gateway.SendAsync(Sms, CancellationToken.None))).Message);
    }

    [Fact]
    public async Task A_gateway_that_is_away_is_a_failure_like_any_other()
    {
        var provider = new Provider();
        using var gateway = provider.Gateway("{to}{text}");
        provider.Dispose();

        var failure = await Assert.ThrowsAsync<NotSentException>(() => gateway.SendAsync(Sms, CancellationToken.None));
        Assert.Equal(SendFault.GatewayAway, failure.Fault);
    }

    private sealed record Request(string Method, string Query, string? Key, string? Authorization, string Body);

    /// <summary>An SMS provider in this process.</summary>
    private sealed class Provider : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly Task _answering;

        public Provider()
        {
            Address = $"http://localhost:{FreePort.Find()}/sms/";
            _listener.Prefixes.Add(Address);
            _listener.Start();
            _answering = Task.Run(AnswerAsync);
        }

        public string Address { get; }
        public List<Request> Asked { get; } = [];
        public (int Status, string Body) Answer { get; init; } = (200, "");

        public SmsGateway Gateway(string? body, params (string Name, string Value)[] settings)
        {
            var section = new Dictionary<string, string?> { ["Messages:Sms:Address"] = Address, ["Messages:Sms:Body"] = body };
            foreach (var (name, value) in settings)
            {
                section[$"Messages:Sms:{name}"] = value;
            }

            var configuration = new ConfigurationBuilder().AddInMemoryCollection(section).Build();
            return new SmsGateway(MessagesSettings.Read(configuration, "/").Sms!, SmsGateway.Handler());
        }

        public void Dispose() => _listener.Close();

        private async Task AnswerAsync()
        {
            while (_listener.IsListening)
            {
                try
                {
                    var context = await _listener.GetContextAsync();
                    using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                    Asked.Add(new Request(
                        context.Request.HttpMethod,
                        context.Request.RawUrl!.Contains('?', StringComparison.Ordinal) ? context.Request.RawUrl[context.Request.RawUrl.IndexOf('?', StringComparison.Ordinal)..] : "",
                        context.Request.Headers["Idempotency-Key"],
                        context.Request.Headers["Authorization"],
                        await reader.ReadToEndAsync()));
                    context.Response.StatusCode = Answer.Status;
                    await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Answer.Body));
                    context.Response.Close();
                }
                catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }
    }
}
