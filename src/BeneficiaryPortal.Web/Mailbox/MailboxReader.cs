using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;

namespace BeneficiaryPortal.Web.Mailbox;

/// <summary>
/// Takes in what lies in the mailbox, and lays it aside afterwards. A portal may die between the two: the message is found again and known by its
/// key. Several nodes may read at once.
/// </summary>
internal sealed class MailboxReader(MailboxSettings settings, IServiceScopeFactory scopes, PolicyInForce policy, ILogger<MailboxReader> logger)
{
    private const int AtOnce = 50;
    private const int Tries = 3;
    private const uint LargestMessage = 40 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Dictionary<UniqueId, int> _failures = [];

    /// <returns>How many messages became contacts; null when the policy in force has no such channel, and nothing is read.</returns>
    /// <exception cref="Exception">The mailbox could not be read; what MailKit throws.</exception>
    public async Task<int?> RunAsync(CancellationToken ct)
    {
        if (!(await policy.ReadAsync(ct)).Terms.Has(Channel.Email))
        {
            return null;
        }

        // Revocation lists lie on other servers, which a portal need not reach.
        using var client = new ImapClient { Timeout = (int)Patience.TotalMilliseconds, CheckCertificateRevocation = false };
        await client.ConnectAsync(settings.Host, settings.Port, settings.Security, ct);
        await client.AuthenticateAsync(settings.User, settings.Password, ct);
        var inbox = await client.GetFolderAsync(settings.Folder, ct);
        await inbox.OpenAsync(FolderAccess.ReadWrite, ct);
        var (taken, left) = (await FolderAsync(client, settings.TakenFolder, ct), await FolderAsync(client, settings.LeftFolder, ct));
        var made = 0;
        foreach (var message in await WaitingAsync(inbox, ct))
        {
            var outcome = await TakeInAsync(inbox, message, ct);
            made += outcome == Outcome.Made ? 1 : 0;
            if (outcome != Outcome.TryAgain)
            {
                await LayAsideAsync(inbox, message.UniqueId, outcome == Outcome.Left ? left : taken, ct);
            }
        }

        await client.DisconnectAsync(quit: true, ct);
        return made;
    }

    private static async Task<IMailFolder> FolderAsync(ImapClient client, string name, CancellationToken ct)
    {
        try
        {
            return await client.GetFolderAsync(name, ct);
        }
        catch (FolderNotFoundException missing)
        {
            var root = await client.GetFolderAsync(client.PersonalNamespaces[0].Path, ct);
            return await root.CreateAsync(name, isMessageFolder: true, ct) ?? throw new IOException($"The mail server made no folder {name}.", missing);
        }
    }

    private async Task LayAsideAsync(IMailFolder inbox, UniqueId message, IMailFolder aside, CancellationToken ct)
    {
        try
        {
            await inbox.MoveToAsync(message, aside, ct);
        }
        catch (ImapCommandException refused)
        {
            // Where another node was first it lies there already; else it is found again with the next round, and known.
            logger.LogWarning(refused, "A message that was dealt with could not be laid into the folder {Folder} of the mailbox", aside.FullName);
        }
    }

    /// <summary>The oldest first; those that were tried before, last.</summary>
    private async Task<IReadOnlyList<IMessageSummary>> WaitingAsync(IMailFolder inbox, CancellationToken ct)
    {
        var waiting = (await inbox.SearchAsync(SearchQuery.NotDeleted, ct)).OrderBy(_failures.GetValueOrDefault).Take(AtOnce).ToList();
        return waiting.Count == 0 ? [] : [.. await inbox.FetchAsync(waiting, MessageSummaryItems.UniqueId | MessageSummaryItems.Size, ct)];
    }

    private async Task<Outcome> TakeInAsync(IMailFolder inbox, IMessageSummary message, CancellationToken ct)
    {
        if (message.Size > LargestMessage)
        {
            logger.LogWarning("A message of {Bytes} bytes is larger than the portal takes in; it lies in the folder {Folder} of the mailbox", message.Size, settings.LeftFolder);
            return Outcome.Left;
        }

        try
        {
            var raw = await RawAsync(inbox, message.UniqueId, ct);
            return Read(raw) is { IsAutomatic: false } email ? await KeepAsync(email, ct) : Outcome.Left;
        }
        catch (MessageNotFoundException)
        {
            // Another node has laid it aside meanwhile.
            return Outcome.TryAgain;
        }
        catch (Exception failure) when (failure is not OperationCanceledException && inbox.IsOpen)
        {
            return Failed(message.UniqueId, failure);
        }
    }

    private IncomingEmail? Read(byte[] raw)
    {
        try
        {
            return IncomingEmail.Read(raw);
        }
        catch (FormatException unreadable)
        {
            logger.LogWarning(unreadable, "A message cannot be read; it lies in the folder {Folder} of the mailbox", settings.LeftFolder);
            return null;
        }
    }

    /// <summary>The others wait too; this one is tried again with the next rounds, and then laid aside so that an administrator sees it.</summary>
    private Outcome Failed(UniqueId message, Exception failure)
    {
        _failures[message] = _failures.GetValueOrDefault(message) + 1;
        var isLast = _failures[message] >= Tries;
        logger.LogError(failure, "A message could not be taken in; {Next}", isLast ? $"it lies in the folder {settings.LeftFolder} of the mailbox" : "it is tried again");
        return isLast && _failures.Remove(message) ? Outcome.Left : Outcome.TryAgain;
    }

    private async Task<Outcome> KeepAsync(IncomingEmail email, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TakeInEmail>().HandleAsync(email, ct) ? Outcome.Made : Outcome.Known;
    }

    private static async Task<byte[]> RawAsync(IMailFolder inbox, UniqueId message, CancellationToken ct)
    {
        await using var stream = await inbox.GetStreamAsync(message, ct);
        using var raw = new MemoryStream();
        await stream.CopyToAsync(raw, ct);
        return raw.ToArray();
    }

    private enum Outcome
    {
        Made,

        /// <summary>Taken in before.</summary>
        Known,

        /// <summary>Nobody's words, or not to be read.</summary>
        Left,
        TryAgain,
    }
}
