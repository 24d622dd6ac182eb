using BeneficiaryPortal.Web.Documents.Gate;

namespace BeneficiaryPortal.Web.Documents.Inspection;

/// <summary>What the head of a file says of it, read without decoding anything. Width and height are zero for a PDF.</summary>
internal sealed record FileFacts(DocumentKind Kind, int Width, int Height, int Pages);
