using System.Reflection;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Tests.Shared;

namespace BeneficiaryPortal.Domain.Tests.People;

public class FileMergeTests
{
    private static readonly ActingUser Officer = Cast.Usual.Officer.At(Given.Morning);
    private static readonly MovedRows Nothing = new([]);

    [Fact]
    public void The_merged_file_gives_up_its_account_and_its_independence_and_gets_both_back()
    {
        var (kept, merged, account) = (FileOf(1), FileOf(2), Guid.NewGuid());
        merged.BelongsTo(account);

        var merge = FileMerge.Of(kept, merged, new MovedRows([7, 9]), "The same card.", Officer);
        Assert.Equal((account, null, 1L), (kept.UserId, merged.UserId, merged.MergedIntoId));
        Assert.Equal((1L, 2L, "The same card.", Officer.Name, Officer.At), (merge.KeptId, merge.MergedId, merge.Reason, merge.MergedBy, merge.MergedAt));

        merge.Undo(Officer);
        Assert.Equal((null, account, null), (kept.UserId, merged.UserId, merged.MergedIntoId));
        Assert.Equal(MergeRefusal.AlreadyUndone, Assert.Throws<MergeRefusedException>(() => merge.Undo(Officer)).Refusal);
    }

    [Fact]
    public void An_account_of_the_file_that_stays_is_its_own()
    {
        var (kept, merged, account) = (FileOf(1), FileOf(2), Guid.NewGuid());
        kept.BelongsTo(account);

        FileMerge.Of(kept, merged, Nothing, "The same card.", Officer).Undo(Officer);

        Assert.Equal((account, null), (kept.UserId, merged.UserId));
    }

    [Fact]
    public void An_account_that_was_replaced_meanwhile_is_not_torn_away()
    {
        var (kept, merged) = (FileOf(1), FileOf(2));
        merged.BelongsTo(Guid.NewGuid());
        var merge = FileMerge.Of(kept, merged, Nothing, "The same card.", Officer);
        var later = Guid.NewGuid();
        kept.BelongsTo(later);

        merge.Undo(Officer);

        Assert.Equal((later, null), (kept.UserId, merged.UserId));
    }

    [Fact]
    public void What_cannot_be_merged_says_why()
    {
        var (one, other) = (FileOf(1), FileOf(2));
        Assert.Null(FileMerge.WhyNot(one, other, Officer));
        Refused(MergeRefusal.SameFile, one, one);

        var gone = FileOf(3);
        FileMerge.Of(one, gone, Nothing, "x", Officer);
        Refused(MergeRefusal.AlreadyMerged, gone, other);
        Refused(MergeRefusal.AlreadyMerged, other, gone);

        one.BelongsTo(Guid.NewGuid());
        other.BelongsTo(Guid.NewGuid());
        Refused(MergeRefusal.TwoAccounts, one, other);

        var own = FileOf(4);
        own.BelongsTo(Officer.UserId!.Value);
        Refused(MergeRefusal.OwnFile, own, FileOf(5)); // CNF-2
        Refused(MergeRefusal.OwnFile, FileOf(5), own);
    }

    [Fact]
    public void What_a_person_declares_is_what_their_file_knows()
    {
        var file = Given.Beneficiary(Cast.Usual.Applicant);
        Given.Case(PolicyProfiles.Qabas).For(file).In(CaseState.Draft);

        Assert.Equal((Given.Answers.Identity!.BirthDate, Given.Answers.Bank!.Iban), (file.BirthDate, file.Iban));

        file.IsPaidTo(iban: null);
        Assert.Equal(Given.Answers.Bank.Iban, file.Iban);
    }

    private static void Refused(MergeRefusal refusal, Beneficiary kept, Beneficiary merged)
    {
        Assert.Equal(refusal, FileMerge.WhyNot(kept, merged, Officer));
        Assert.Equal(refusal, Assert.Throws<MergeRefusedException>(() => FileMerge.Of(kept, merged, Nothing, "x", Officer)).Refusal);
    }

    private static Beneficiary FileOf(long id)
    {
        var file = Given.Beneficiary(account: null);
        typeof(Beneficiary).GetProperty(nameof(Beneficiary.Id), BindingFlags.Public | BindingFlags.Instance)!.SetValue(file, id);
        return file;
    }
}
