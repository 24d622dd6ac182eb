using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

public sealed class SqlServerRulesTests
{
    [Fact]
    public void A_good_model_raises_no_alarm() => Assert.Empty(Findings(_ => { }));

    [Fact]
    public void Two_ways_of_deleting_the_same_rows_are_found() =>
        Assert.Contains(
            "(1785)",
            Assert.Single(Findings(model =>
            {
                model.Entity<TrialRequest>().HasOne<TrialHousehold>().WithMany().HasForeignKey("HouseholdId").OnDelete(DeleteBehavior.SetNull);
                model.Entity<TrialHousehold>(household =>
                {
                    household.Property<int>("Id");
                    household.HasOne<TrialPerson>().WithMany().HasForeignKey("HeadId").OnDelete(DeleteBehavior.Cascade);
                });
                model.Entity<TrialRequest>().Ignore(r => r.Household);
            })),
            StringComparison.Ordinal);

    [Fact]
    public void A_table_that_deletes_its_own_rows_is_found() =>
        AssertFound("1785", model => model.Entity<TrialPerson>().HasOne<TrialPerson>().WithMany().HasForeignKey("GuardianId").OnDelete(DeleteBehavior.SetNull));

    [Fact]
    public void An_index_over_text_without_a_length_is_found() =>
        AssertFound("1919", model => model.Entity<TrialPerson>().Property(p => p.Name).HasColumnType("nvarchar(max)"));

    [Fact]
    public void An_index_over_too_many_bytes_is_found() =>
        AssertFound("1946", model => model.Entity<TrialPerson>().Property(p => p.Name).HasMaxLength(851));

    [Fact]
    public void A_primary_key_over_too_many_bytes_is_found() =>
        AssertFound("1946", model => model.Entity<TrialHousehold>(note =>
        {
            note.Property(h => h.Note).HasMaxLength(451);
            note.HasKey(h => h.Note);
        }));

    private static void AssertFound(string number, Action<ModelBuilder> change) => Assert.Contains(Findings(change), f => f.Contains(number, StringComparison.Ordinal));

    private static IReadOnlyList<string> Findings(Action<ModelBuilder> change)
    {
        using var db = TrialDb.With(change);
        return SqlServerRules.Findings(db.Model);
    }
}
