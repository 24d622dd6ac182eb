using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Documents.Gate;

namespace BeneficiaryPortal.Web.Documents.Scanning;

internal enum ScanVerdict
{
    Clean,
    Infected,

    /// <summary>No answer that could be relied on: down, slow, or "too large for me".</summary>
    Unknown,
}

/// <summary>Asks the antivirus daemon over TCP or a local socket, sending the file itself (<c>INSTREAM</c>).</summary>
internal sealed class Clamd
{
    private const int ChunkSize = 32 * 1024;
    private const int LongestAnswer = 4096;

    private readonly string? _socket;
    private readonly (string Host, int Port)? _address;
    private readonly TimeSpan _patience;

    public Clamd(DocumentSettings settings)
    {
        _patience = settings.ClamdPatience;
        if (settings.Clamd is not { } place)
        {
            return;
        }

        if (place.StartsWith('/'))
        {
            _socket = place;
        }
        else
        {
            _address = Address(place);
        }
    }

    public bool IsConfigured => _socket is not null || _address is not null;

    /// <exception cref="InvalidOperationException">No antivirus is configured.</exception>
    public Task<ScanVerdict> ScanAsync(string file, CancellationToken ct) =>
        IsConfigured ? AskAsync((connection, patience) => SendAsync(connection, file, patience), Verdict, ct) : throw new InvalidOperationException("Documents:Clamd is not set.");

    /// <summary>Whether the daemon answers.</summary>
    public async Task<bool> AnswersAsync(CancellationToken ct) =>
        IsConfigured
        && await AskAsync(
            async (connection, patience) => await connection.WriteAsync("zPING\0"u8.ToArray(), patience),
            answer => string.Equals(answer, "PONG", StringComparison.Ordinal) ? ScanVerdict.Clean : ScanVerdict.Unknown,
            ct) == ScanVerdict.Clean;

    private async Task<ScanVerdict> AskAsync(Func<Stream, CancellationToken, Task> send, Func<string, ScanVerdict> understand, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(_patience);
        try
        {
            using var socket = await ConnectAsync(patience.Token);
            await using var connection = new NetworkStream(socket);
            await send(connection, patience.Token);
            return understand(await AnswerAsync(connection, patience.Token));
        }
        catch (Exception silent) when (silent is SocketException or IOException || (silent is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return ScanVerdict.Unknown;
        }
    }

    private async Task<Socket> ConnectAsync(CancellationToken ct)
    {
        var socket = _socket is null ? new Socket(SocketType.Stream, ProtocolType.Tcp) : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await (_socket is null ? socket.ConnectAsync(_address!.Value.Host, _address.Value.Port, ct) : socket.ConnectAsync(new UnixDomainSocketEndPoint(_socket), ct));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task SendAsync(Stream connection, string file, CancellationToken ct)
    {
        await connection.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
        await using var content = new FileStream(file, new FileStreamOptions { Options = FileOptions.Asynchronous });
        var buffer = new byte[sizeof(int) + ChunkSize];
        while (await content.ReadAsync(buffer.AsMemory(sizeof(int)), ct) is var read and > 0)
        {
            BinaryPrimitives.WriteInt32BigEndian(buffer, read);
            await connection.WriteAsync(buffer.AsMemory(0, sizeof(int) + read), ct);
        }

        await connection.WriteAsync(new byte[sizeof(int)], ct);
    }

    private static async Task<string> AnswerAsync(Stream connection, CancellationToken ct)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (length < answer.Length && await connection.ReadAsync(answer.AsMemory(length), ct) is var read and > 0)
        {
            length += read;
            if (answer.AsSpan(0, length).Contains((byte)0))
            {
                break;
            }
        }

        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n', ' ');
    }

    private static ScanVerdict Verdict(string answer) =>
        string.Equals(answer, "stream: OK", StringComparison.Ordinal) ? ScanVerdict.Clean
        : answer.EndsWith(" FOUND", StringComparison.Ordinal) ? ScanVerdict.Infected
        : ScanVerdict.Unknown;

    private static (string Host, int Port) Address(string place)
    {
        var colon = place.LastIndexOf(':');
        return colon > 0 && int.TryParse(place.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? (place[..colon].Trim('[', ']'), port)
            : throw new SettingsException($"Documents:Clamd is {place}, which is neither host:port nor the path of a socket.");
    }
}
