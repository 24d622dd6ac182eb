using System.Net;
using System.Net.Sockets;

namespace BeneficiaryPortal.Web.Tests.Messaging;

/// <summary>A port nobody listens on, below those that the system gives to outgoing connections.</summary>
internal static class FreePort
{
    private static int s_next = 21_000 + (Environment.ProcessId % 5_000);

    public static int Find()
    {
        while (true)
        {
            var port = Interlocked.Increment(ref s_next);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody listens there.
            }
        }
    }
}
