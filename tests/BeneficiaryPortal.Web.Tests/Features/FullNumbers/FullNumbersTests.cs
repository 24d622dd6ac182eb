using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.FullNumbers;

public sealed class FullNumbersTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Numbers_are_masked_on_the_case_and_shown_in_full_only_on_record()
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification);
        var iban = Given.Answers.Bank!.Iban!;
        using var officer = await portal.SignedInAsync("officer");
        using var manager = await portal.SignedInAsync("manager");

        var masked = await officer.GetAsync($"/cases/{number}");
        Assert.DoesNotContain(StoredCases.Sarah, masked.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(iban[4..], masked.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);

        var full = await masked.FormTo($"/cases/{number}/full-numbers").SubmitAsync();
        Assert.Contains(StoredCases.Sarah, full.Text, StringComparison.Ordinal);
        Assert.Contains(iban, full.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var again = await (await manager.GetAsync($"/cases/{number}")).FormTo($"/cases/{number}/full-numbers").SubmitAsync();

        var names = await portal.WithDbAsync(db => db.Disclosures.OrderBy(d => d.Id).Select(d => d.ByName).ToListAsync());
        Assert.Equal(2, names.Count);
        Assert.All(names, name => Assert.Contains(name, again.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_shown_the_numbers_by_an_address_alone()
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification);
        using var officer = await portal.SignedInAsync("officer");

        var page = await officer.GetAsync($"/cases/{number}/full-numbers");

        Assert.Equal($"/cases/{number}", page.Path);
        Assert.DoesNotContain(StoredCases.Sarah, page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_committee_has_no_use_for_them()
    {
        var number = await portal.GivenAsync(CaseState.UnderStudy);
        using var member = await portal.SignedInAsync("member");

        Assert.Empty((await member.GetAsync($"/cases/{number}")).Document.QuerySelectorAll("form[action$='full-numbers']"));
    }
}
