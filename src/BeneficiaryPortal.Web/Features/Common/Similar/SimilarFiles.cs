using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Duplicates;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Localisation;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Common.Similar;

/// <summary>A file as it is compared: what it says, and what the person's last request says besides.</summary>
/// <param name="File">The file.</param>
/// <param name="Answers">Of the last request that was sent.</param>
/// <param name="Requests">How many there are.</param>
public sealed record FileToCompare(Beneficiary File, RequestAnswers? Answers, int Requests)
{
    /// <summary>Nobody's file yet: what was typed at the desk.</summary>
    public bool IsTyped => File.Id == 0;

    internal ComparedFile Compared { get; } = new()
    {
        NameKey = File.Id == 0 ? ArabicText.Normalize(File.FullName, Beneficiary.NameLength) : File.SearchName,
        NationalId = File.NationalId,
        Mobile = File.Mobile,
        Iban = File.Iban,
        BirthDate = File.BirthDate,
        AddressKey = Answers?.Contact?.Address is { } address ? ArabicText.Normalize(address) : null,
        FamilyIds = [.. (Answers?.Family?.Members ?? []).Select(member => member.NationalId).OfType<string>()],
    };
}

/// <param name="Other">The file that looks alike.</param>
/// <param name="Score">How much, and why.</param>
public sealed record SimilarFile(FileToCompare Other, DuplicateScore Score);

/// <summary>Which files look like this person's. In three commands at most, however many files there are.</summary>
public sealed class SimilarFiles(PortalDb db)
{
    private const int MostCandidates = 100;
    private const int MostShown = 5;

    /// <returns>The file and those alike, the likeliest first; null when there is no such file in use.</returns>
    public async Task<(FileToCompare File, IReadOnlyList<SimilarFile> Alike)?> HandleAsync(long id, CancellationToken ct)
    {
        if (await db.FilesInUse.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, ct) is not { } file)
        {
            return null;
        }

        var candidates = await CandidatesAsync(file, file.SearchName, ct);
        var compared = await WithRequestsAsync([file, .. candidates], ct);
        return (compared[0], Alike(compared.Skip(1), other => DuplicateScore.Of(compared[0].Compared, other.Compared)));
    }

    /// <summary>Files alike to what was typed for a new one, the likeliest first.</summary>
    public async Task<IReadOnlyList<SimilarFile>> ToTypedAsync(FileToCompare typed, CancellationToken ct)
    {
        var candidates = await CandidatesAsync(typed.File, typed.Compared.NameKey, ct);
        return candidates.Count == 0 ? [] : Alike(await WithRequestsAsync(candidates, ct), other => ScoreOfTyped(typed.Compared, other.Compared));
    }

    // What is typed was not matched with an original yet: another identity number does not clear a person whose name and mobile number agree.
    private static DuplicateScore ScoreOfTyped(ComparedFile typed, ComparedFile other)
    {
        var (whole, without) = (DuplicateScore.Of(typed, other), DuplicateScore.Of(typed with { NationalId = null }, other));
        return whole.Points >= without.Points ? whole : without;
    }

    private Task<List<Beneficiary>> CandidatesAsync(Beneficiary file, string nameKey, CancellationToken ct) =>
        db.WorthComparing(file.Mobile, file.Iban, file.BirthDate, nameKey).AsNoTracking().Where(b => b.Id != file.Id).OrderBy(b => b.Id).Take(MostCandidates).ToListAsync(ct);

    private static IReadOnlyList<SimilarFile> Alike(IEnumerable<FileToCompare> others, Func<FileToCompare, DuplicateScore> score) =>
        [.. others.Select(other => new SimilarFile(other, score(other))).Where(one => one.Score.Verdict != DuplicateVerdict.None)
            .OrderByDescending(one => one.Score.Points).Take(MostShown)];

    private async Task<IReadOnlyList<FileToCompare>> WithRequestsAsync(IReadOnlyList<Beneficiary> files, CancellationToken ct)
    {
        var ids = files.Select(file => file.Id).ToList();
        var requests = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.BeneficiaryId))
            .Select(c => new { c.BeneficiaryId, c.Id, Answers = c.SubmittedAt == null ? null : c.Answers }).ToListAsync(ct);
        var byFile = requests.ToLookup(request => request.BeneficiaryId);
        return [.. files.Select(file => new FileToCompare(
            file, byFile[file.Id].OrderByDescending(request => request.Id).Select(request => request.Answers).FirstOrDefault(answers => answers is not null), byFile[file.Id].Count()))];
    }
}
