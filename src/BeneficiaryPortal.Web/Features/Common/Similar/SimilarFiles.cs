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

/// <summary>Which files look like this person's. In one command beyond the file, however many files there are.</summary>
public sealed class SimilarFiles(PortalDb db)
{
    private const int MostCandidates = 100;
    private const int MostShown = 5;

    /// <returns>The file and those alike, the likeliest first; null when there is no such file in use.</returns>
    public async Task<(FileToCompare File, IReadOnlyList<SimilarFile> Alike)?> HandleAsync(long id, CancellationToken ct) =>
        await db.FilesInUse.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, ct) is { } file ? await AlikeAsync(file, ct) : null;

    /// <summary>For a file that was read already.</summary>
    public async Task<(FileToCompare File, IReadOnlyList<SimilarFile> Alike)> AlikeAsync(Beneficiary file, CancellationToken ct)
    {
        var id = file.Id;
        var candidates = Candidates(file, file.SearchName);
        var compared = await ReadAsync(db.Beneficiaries.Where(b => b.Id == id || candidates.Contains(b.Id)), ct);
        var own = compared.Single(one => one.File.Id == id);
        return (own, Alike(compared.Where(one => one != own), other => DuplicateScore.Of(own.Compared, other.Compared)));
    }

    /// <summary>Files alike to what was typed for a new one, the likeliest first.</summary>
    public async Task<IReadOnlyList<SimilarFile>> ToTypedAsync(FileToCompare typed, CancellationToken ct)
    {
        var candidates = Candidates(typed.File, typed.Compared.NameKey);
        return Alike(await ReadAsync(db.Beneficiaries.Where(b => candidates.Contains(b.Id)), ct), other => ScoreOfTyped(typed.Compared, other.Compared));
    }

    // What is typed was not matched with an original yet: another identity number does not clear a person whose name and mobile number agree.
    private static DuplicateScore ScoreOfTyped(ComparedFile typed, ComparedFile other)
    {
        var (whole, without) = (DuplicateScore.Of(typed, other), DuplicateScore.Of(typed with { NationalId = null }, other));
        return whole.Points >= without.Points ? whole : without;
    }

    private IQueryable<long> Candidates(Beneficiary file, string nameKey)
    {
        var id = file.Id;
        return db.WorthComparing(file.Mobile, file.Iban, file.BirthDate, nameKey).Where(b => b.Id != id).OrderBy(b => b.Id).Take(MostCandidates).Select(b => b.Id);
    }

    private static IReadOnlyList<SimilarFile> Alike(IEnumerable<FileToCompare> others, Func<FileToCompare, DuplicateScore> score) =>
        [.. others.Select(other => new SimilarFile(other, score(other))).Where(one => one.Score.Verdict != DuplicateVerdict.None)
            .OrderByDescending(one => one.Score.Points).ThenBy(one => one.Other.File.Id).Take(MostShown)];

    private async Task<IReadOnlyList<FileToCompare>> ReadAsync(IQueryable<Beneficiary> files, CancellationToken ct)
    {
        var found = await files.AsNoTracking()
            .Select(b => new
            {
                File = b,
                Requests = db.Cases.Where(c => c.BeneficiaryId == b.Id).Select(c => new { c.Id, Answers = c.SubmittedAt == null ? null : c.Answers }).ToList(),
            })
            .AsSingleQuery().ToListAsync(ct);
        return [.. found.Select(one => new FileToCompare(
            one.File, one.Requests.OrderByDescending(request => request.Id).Select(request => request.Answers).FirstOrDefault(answers => answers is not null), one.Requests.Count))];
    }
}
