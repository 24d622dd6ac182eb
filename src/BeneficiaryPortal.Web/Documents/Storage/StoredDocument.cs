using BeneficiaryPortal.Web.Documents.Gate;

namespace BeneficiaryPortal.Web.Documents.Storage;

/// <summary>A document that may be shown: its content in clear, readable and seekable, to be disposed.</summary>
public sealed class StoredDocument : IAsyncDisposable
{
    internal StoredDocument(DocumentLabel label, Stream content) => (Label, Content) = (label, content);

    public Stream Content { get; }

    public string ContentType => Label.Kind.ContentType();

    public string DisplayName => Label.DisplayName;

    internal DocumentLabel Label { get; }

    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
