namespace BeneficiaryPortal.Web.Messaging;

/// <summary>How long a message waits after a try that failed: longer each time, and not all to the same second.</summary>
internal static class BackOff
{
    public const int MostTries = 8;

    /// <summary>So many times in a row may a dispatcher die with a message in its hand.</summary>
    public const int MostDeaths = 3;

    private static readonly int[] s_minutes = [1, 2, 5, 15, 60, 180, 360];

    /// <param name="tries">How many tries have failed.</param>
    /// <param name="id">Spreads the messages: up to a quarter is added, the same for the same message.</param>
    public static TimeSpan After(int tries, Guid id)
    {
        var wait = TimeSpan.FromMinutes(s_minutes[Math.Min(tries, s_minutes.Length) - 1]);
        return wait + (wait * (id.ToByteArray()[^1] / 1024d));
    }
}
