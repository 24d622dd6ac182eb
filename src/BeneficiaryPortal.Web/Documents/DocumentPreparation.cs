using BeneficiaryPortal.Web.Documents.Cleaning;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Scanning;
using BeneficiaryPortal.Web.Documents.Storage;

namespace BeneficiaryPortal.Web.Documents;

/// <summary>At the start: what a crash left in clear goes, and what is missing is said once.</summary>
internal sealed class DocumentPreparation(
    DocumentTools tools, Clamd clamd, Quarantine quarantine, DocumentStore store, TimeProvider time, ILogger<DocumentPreparation> log) : IHostedService
{
    private static readonly TimeSpan s_longestWriting = TimeSpan.FromHours(1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        quarantine.RemoveLeftovers();
        store.RemoveUnfinished(time.GetUtcNow().UtcDateTime - s_longestWriting);
        foreach (var sentence in tools.Missing())
        {
            log.LogWarning("{Sentence}", sentence);
        }

        if (!clamd.IsConfigured)
        {
            log.LogWarning("No antivirus looks at documents: install clamav-daemon with its definitions and name it in Documents:Clamd");
        }
        else if (!await clamd.AnswersAsync(cancellationToken))
        {
            log.LogWarning("The antivirus named in Documents:Clamd does not answer: documents that come await their scan and are shown to nobody");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
