using System.Text.RegularExpressions;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Policies.Clauses;

namespace BeneficiaryPortal.Domain.Tests.Catalogue;

public partial class CatalogueTests
{
    public static TheoryData<string> ProfileKeys => [.. PolicyProfiles.All.Select(profile => profile.Key)];

    [Theory]
    [MemberData(nameof(ProfileKeys))]
    public void Every_association_begins_with_a_catalogue_in_both_languages(string profile)
    {
        var catalogue = StartingCatalogues.For(profile);

        Assert.True(catalogue.Count >= 3);
        Assert.Equal(catalogue.Count, catalogue.Select(kind => kind.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.All(catalogue, kind => Assert.Matches(Key(), kind.Key));
        Assert.All(catalogue, kind => Assert.True(kind.Key.Length <= SupportKind.KeyLength));
        Assert.All(catalogue.SelectMany(kind => TextsOf(kind.Terms)), text => Assert.True(Arabic().IsMatch(text.Arabic) && Latin().IsMatch(text.English)));
    }

    [Theory]
    [MemberData(nameof(ProfileKeys))]
    public void Every_kind_asks_for_an_identity_document_or_none_and_names_each_slot_once(string profile) => Assert.All(StartingCatalogues.For(profile), kind =>
    {
        Assert.Equal(kind.Terms.Documents.Count, kind.Terms.Documents.Select(document => document.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.All(kind.Terms.Documents, document => Assert.True(document.Key.Length <= RequiredDocument.KeyLength));
        Assert.All(kind.Terms.Documents, document => Assert.True(document.FreshForMonths is null or > 0));
    });

    [Fact]
    public void Sections_come_in_their_order_and_the_needful_ones_always()
    {
        var terms = StartingCatalogues.For("qabas")[0].Terms with { AlsoAsked = [RequestSection.Bank, RequestSection.Family, RequestSection.Need] };

        Assert.Equal([RequestSection.Identity, RequestSection.Contact, RequestSection.Family, RequestSection.Need, RequestSection.Bank], terms.Sections());
    }

    [Fact]
    public void A_profile_without_a_starting_catalogue_begins_empty() => Assert.Empty(StartingCatalogues.For("elsewhere"));

    private static IEnumerable<BilingualText> TextsOf(KindTerms terms) =>
        [terms.Name, terms.Summary, .. terms.Eligibility, .. terms.Documents.SelectMany(document => new[] { document.Name, document.Guidance })];

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Key();

    [GeneratedRegex(@"\p{IsArabic}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Arabic();

    [GeneratedRegex("^[ -~]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Latin();
}
