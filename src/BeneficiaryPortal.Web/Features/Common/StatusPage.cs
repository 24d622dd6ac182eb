namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>What a page that could not be shown says instead: what happened, what to do, and what had been typed.</summary>
public sealed record StatusPage
{
    /// <summary>Where the reader was.</summary>
    public string ReturnTo { get; init; } = "/";

    /// <summary>The texts that were sent in vain, to be copied.</summary>
    public IReadOnlyList<string> KeptTexts { get; init; } = [];

    /// <summary>Why the change was not made, when the portal knows.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether somebody else came first; else the change was never this reader's to make.</summary>
    public bool IsOvertaken { get; init; } = true;

    /// <summary>Under what number the failure stands in the log.</summary>
    public string? Reference { get; init; }

    public static async Task<StatusPage> OfAsync(HttpRequest request, string returnTo, CancellationToken ct) =>
        new() { ReturnTo = returnTo, KeptTexts = await TypedTexts.OfAsync(request, ct) };
}

/// <summary>The free texts of a form that could not be accepted. Passwords and codes are never shown back.</summary>
public static class TypedTexts
{
    private const int MostTexts = 10;
    private const int MostCharacters = 20_000;

    public static async Task<IReadOnlyList<string>> OfAsync(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasFormContentType)
        {
            return [];
        }

        return Among((await ReadAsync(request, ct)).SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? ""))));
    }

    /// <summary>What among the fields somebody wrote, rather than chose.</summary>
    public static IReadOnlyList<string> Among(IEnumerable<KeyValuePair<string, string>> fields) =>
        [.. fields.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal) && !IsSecret(field.Key))
            .Select(field => field.Value)
            .Where(text => text.Length <= MostCharacters && text.Trim().Any(char.IsWhiteSpace))
            .Take(MostTexts)];

    /// <summary>Passwords and codes: never shown back, never carried on.</summary>
    public static bool IsSecret(string field) =>
        field.Contains("Password", StringComparison.OrdinalIgnoreCase) || field.Contains("OneTimeCode", StringComparison.OrdinalIgnoreCase);

    // The form may be the very reason of the refusal: too large, or cut off.
    internal static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            return await request.ReadFormAsync(ct);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            return FormCollection.Empty;
        }
    }
}
