using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.Policies;

namespace BeneficiaryPortal.Domain.Tests.Docs;

/// <summary>docs/glossary.md has a word for every name of the trade.</summary>
public class GlossaryTests
{
    /// <summary>Enums for programmers, whose members no person reads as words of the trade.</summary>
    private static readonly HashSet<Type> NotOfTheTrade = [typeof(MoveRefusal), typeof(ContactRefusal), typeof(Course)];

    private static readonly List<string[]> Rows = [.. Repository.Rows("docs/glossary.md", columns: 3)];

    private static readonly HashSet<string> Words = [.. Rows.SelectMany(row => Repository.Quoted(row[2])).Select(word => word.Split('.')[^1])];

    public static TheoryData<string> Names => new(
        typeof(PolicyProfiles).Assembly.GetExportedTypes()
            .Where(type => type.IsEnum && !NotOfTheTrade.Contains(type))
            .SelectMany(Enum.GetNames)
            .Where(name => name != "None")
            .Distinct());

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_word_of_the_domain_has_its_row(string name) =>
        Assert.True(Words.Contains(name), $"docs/glossary.md has no row for {name}: add its Arabic and English.");

    [Fact]
    public void Every_row_has_both_languages() =>
        Assert.All(Rows, row =>
        {
            Assert.Contains(row[0], letter => letter is >= '\u0621' and <= '\u064A');
            Assert.DoesNotContain(row[0], char.IsAsciiLetter);
            Assert.Contains(row[1], char.IsAsciiLetter);
        });
}
