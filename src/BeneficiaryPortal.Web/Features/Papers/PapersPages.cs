using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Features.Common;

namespace BeneficiaryPortal.Web.Features.Papers;

/// <param name="Limits">How large files may be.</param>
public sealed record AttachPage(Contact Contact, DocumentLimits Limits)
{
    /// <summary>How many files of the same upload were taken, where another was refused.</summary>
    public int Added { get; init; }
}

/// <param name="MayTouch">Whether the reader may take it out.</param>
public sealed record PaperPage(Contact Contact, ContactPaper Paper, bool MayTouch);

/// <param name="Paper">What is to be taken out.</param>
public sealed record RemovalPage(Contact Contact, ContactPaper Paper)
{
    public PlainMoveForm Form { get; } = new() { Version = Contact.Version };
}
