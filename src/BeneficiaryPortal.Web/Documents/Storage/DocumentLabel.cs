using BeneficiaryPortal.Web.Documents.Gate;

namespace BeneficiaryPortal.Web.Documents.Storage;

/// <summary>What the store knows of a file without a database; it lies encrypted in the file itself.</summary>
internal sealed record DocumentLabel(DocumentState State, DocumentKind Kind, string DisplayName, string Sha256, int Pages, int Width, int Height);
