using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BeneficiaryPortal.Web.Tests.Documents;

/// <summary>Answers like the antivirus daemon, as the test wants it to.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public FakeClamd(string? answer)
    {
        Answer = answer;
        _listener.Start();
        Address = $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>Null: it takes the file and says nothing.</summary>
    public string? Answer { get; set; }

    /// <summary>It hangs up after this many bytes, as the daemon does with files too large for it.</summary>
    public int HangUpAfter { get; init; } = int.MaxValue;

    public byte[] LastReceived { get; private set; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await AnswerAsync(client.GetStream());
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // The portal gave up waiting, or the test is over.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var command = new byte[10];
        await stream.ReadExactlyAsync(command.AsMemory(0, 6), _stop.Token);
        if (Encoding.ASCII.GetString(command, 0, 6) is "zPING\0")
        {
            await stream.WriteAsync("PONG\0"u8.ToArray(), _stop.Token);
            return;
        }

        await stream.ReadExactlyAsync(command.AsMemory(6), _stop.Token);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
        LastReceived = await ReceiveAsync(stream);
        if (Answer is null)
        {
            await Task.Delay(Timeout.Infinite, _stop.Token);
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(Answer + "\0"), _stop.Token);
    }

    private async Task<byte[]> ReceiveAsync(NetworkStream stream)
    {
        using var content = new MemoryStream();
        var length = new byte[4];
        while (content.Length < HangUpAfter)
        {
            await stream.ReadExactlyAsync(length, _stop.Token);
            var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (chunk.Length == 0)
            {
                break;
            }

            await stream.ReadExactlyAsync(chunk, _stop.Token);
            content.Write(chunk);
        }

        return content.ToArray();
    }
}
