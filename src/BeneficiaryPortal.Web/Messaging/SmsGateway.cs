using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using BeneficiaryPortal.Web.Data.Messages;

namespace BeneficiaryPortal.Web.Messaging;

/// <summary>SMS by any provider that takes them over HTTP: address, method, headers and body are the configuration's.</summary>
public sealed class SmsGateway(SmsSettings settings, HttpMessageHandler handler) : IMessageSender, IDisposable
{
    private const int MostOfAnswer = 64 * 1024;

    // The dispatcher sets the limit of time.
    private readonly HttpClient _http = new(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MostOfAnswer };

    /// <summary>No redirects: they would carry the provider's key elsewhere.</summary>
    public static HttpMessageHandler Handler() =>
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

    public async Task SendAsync(OutgoingMessage message, CancellationToken ct)
    {
        try
        {
            using var request = Compose(message);
            using var answer = await _http.SendAsync(request, ct);
            await RefuseUnlessTakenAsync(answer, ct);
        }
        catch (HttpRequestException failure)
        {
            throw new NotSentException(SendFault.GatewayAway, failure.HttpRequestError.ToString(), failure);
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Compose(OutgoingMessage message)
    {
        var request = new HttpRequestMessage(settings.Method, settings.Address.Filled(message, Uri.EscapeDataString));
        if (settings.Body is { } body)
        {
            request.Content = new StringContent(body.Filled(message, settings.Escape), Encoding.UTF8, settings.ContentType);
        }

        foreach (var (name, value) in settings.Headers)
        {
            request.Headers.Add(name, value);
        }

        request.Headers.Add(settings.IdempotencyHeader, message.Id.ToString());
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("BeneficiaryPortal", productVersion: null));
        return request;
    }

    private async Task RefuseUnlessTakenAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        var code = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (!answer.IsSuccessStatusCode)
        {
            throw new NotSentException(SendFault.GatewayRefused, code);
        }

        if (settings.TakenWhen is { } words && !(await answer.Content.ReadAsStringAsync(ct)).Contains(words, StringComparison.Ordinal))
        {
            throw new NotSentException(SendFault.AnswerUnclear, code);
        }
    }
}
