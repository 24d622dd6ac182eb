namespace BeneficiaryPortal.Web.Mailbox;

/// <param name="ReadAt">When it was last read; null before the first time.</param>
/// <param name="FailingSince">Since when it cannot be read; null while it can.</param>
public sealed record MailboxReading(DateTime? ReadAt, DateTime? FailingSince)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Whether somebody has to see to it: a round that fails alone is made good by the next.</summary>
    public bool NeedsHelp(DateTime now) => now - FailingSince >= Patience;
}

/// <summary>How this node gets on with the mailbox, for whoever must know that nothing arrives.</summary>
public sealed class MailboxState
{
    private volatile MailboxReading? _last;

    /// <summary>Null where none was read or tried.</summary>
    public MailboxReading? Last => _last;

    public void WasRead(DateTime at) => _last = new MailboxReading(at, FailingSince: null);

    public void Failed(DateTime at) => _last = new MailboxReading(_last?.ReadAt, _last?.FailingSince ?? at);
}
