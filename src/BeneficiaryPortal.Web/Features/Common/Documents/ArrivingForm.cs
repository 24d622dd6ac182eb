using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BeneficiaryPortal.Web.Features.Common.Documents;

/// <summary>One file of an upload, while it arrives.</summary>
internal sealed record ArrivingFile(string Name, Stream Content);

/// <summary>A form with files, read as it arrives: first its fields, the token among them, then file by file. Nothing of a file is kept here.</summary>
internal sealed class ArrivingForm
{
    private const int LongestBoundary = 100;
    private const int MostFields = 10;
    private const int LongestField = 8 * 1024;

    private readonly MultipartReader _reader;
    private MultipartSection? _next;

    private ArrivingForm(MultipartReader reader) => _reader = reader;

    /// <summary>Reads the fields before the first file and makes them the form of the request, so that its token can be examined before any file is taken in.</summary>
    /// <returns>Null when this is no such form.</returns>
    public static async Task<ArrivingForm?> BeginAsync(HttpRequest request, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= LongestBoundary } boundary)
        {
            return null;
        }

        var form = new ArrivingForm(new MultipartReader(boundary, request.Body));
        request.Form = new FormCollection(await form.FieldsAsync(ct));
        return form;
    }

    /// <summary>The files in their order. Each must be read before the next is asked for.</summary>
    public async IAsyncEnumerable<ArrivingFile> FilesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        for (; _next is not null; _next = await _reader.ReadNextSectionAsync(ct))
        {
            if (NameOf(_next) is { Length: > 0 } name)
            {
                yield return new ArrivingFile(name, _next.Body);
            }
        }
    }

    private async Task<Dictionary<string, StringValues>> FieldsAsync(CancellationToken ct)
    {
        var fields = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        while ((_next = await _reader.ReadNextSectionAsync(ct)) is not null && FieldOf(_next) is { } field)
        {
            if (fields.Count == MostFields)
            {
                throw new InvalidDataException("The form has more fields than it can have.");
            }

            fields[field] = await ReadAsync(_next.Body, ct);
        }

        return fields;
    }

    private static async Task<string> ReadAsync(Stream body, CancellationToken ct)
    {
        var buffer = new byte[LongestField + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return length <= LongestField ? Encoding.UTF8.GetString(buffer, 0, length) : throw new InvalidDataException("A field of the form is longer than it can be.");
    }

    private static string? FieldOf(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) && disposition.IsFormDisposition()
            ? HeaderUtilities.RemoveQuotes(disposition.Name).Value
            : null;

    /// <summary>Without a name nothing was chosen.</summary>
    private static string? NameOf(MultipartSection section) =>
        !ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || !disposition.IsFileDisposition() ? null
        : disposition.FileNameStar.Length > 0 ? disposition.FileNameStar.Value
        : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
}
