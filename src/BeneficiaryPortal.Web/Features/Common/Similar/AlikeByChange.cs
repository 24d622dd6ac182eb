using System.Globalization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BeneficiaryPortal.Web.Features.Common.Similar;

/// <param name="File">The file that was changed.</param>
/// <param name="Count">How many files look like it that did not before.</param>
public sealed record NewlyAlike(long File, int Count);

/// <summary>Whether a file looks like others once the desk has changed what it says. It warns and never blocks.</summary>
public sealed class AlikeByChange(SimilarFiles similar)
{
    public async Task<(T Done, NewlyAlike Alike)> HandleAsync<T>(long file, Func<Task<T>> change, CancellationToken ct)
    {
        var before = await OthersAsync(file, ct);
        var done = await change();
        return (done, new NewlyAlike(file, (await OthersAsync(file, ct)).Except(before).Count()));
    }

    private async Task<IEnumerable<long>> OthersAsync(long file, CancellationToken ct) =>
        await similar.HandleAsync(file, ct) is { } found ? found.Alike.Select(one => one.Other.File.Id) : [];
}

/// <summary>Carries the warning to the page that follows.</summary>
public static class AlikeNote
{
    private const string FileKey = "Alike.File";
    private const string CountKey = "Alike.Count";

    public static void SayAlike(this ITempDataDictionary tempData, NewlyAlike? alike)
    {
        if (alike is { Count: > 0 })
        {
            tempData[FileKey] = alike.File.ToString(CultureInfo.InvariantCulture);
            tempData[CountKey] = alike.Count;
        }
    }

    internal static NewlyAlike? TakeAlike(this ITempDataDictionary tempData) =>
        tempData[CountKey] is int count && long.TryParse(tempData[FileKey] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var file) ? new NewlyAlike(file, count) : null;
}
