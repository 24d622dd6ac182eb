using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Accounts;

/// <summary>In which language the portal writes to a person.</summary>
public sealed class WrittenLanguageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("ar", Language.Arabic, "1234567897")]
    [InlineData("en", Language.English, "1098765439")]
    public async Task It_is_the_one_in_which_they_signed_up(string language, Language kept, string nationalId)
    {
        using var visitor = portal.Visitor();
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await visitor.GetAsync($"/?lang={language}");
        var form = (await visitor.GetAsync("/sign-up")).FormWith("input[type=password]")
            .Fill("Form.NationalId", nationalId).Fill("Form.FullName", "Hind Al-Shammari").Fill("Form.Mobile", "0551237788")
            .Fill("Form.Password", "a long way to Abha").TickAll("Form.AcceptsRights");
        var answer = await form.SubmitAsync().WithCodeToAsync(portal, "+966551237788");
        Assert.Equal("/requests", answer.Path);

        Assert.Equal(kept, await KeptAsync("Hind Al-Shammari"));
        await portal.WithDbAsync(db => db.Beneficiaries.Where(b => b.FullName == "Hind Al-Shammari").ExecuteDeleteAsync());
    }

    [Fact]
    public async Task They_change_it_under_their_contact_data()
    {
        using var khalid = await portal.SignedInAsync(StoredCases.Khalid);

        await (await khalid.GetAsync("/account/contact")).FormWith("[name='Form.Mobile']").Fill("Form.Language", nameof(Language.English)).SubmitAsync();

        Assert.Equal(Language.English, await portal.WithDbAsync(db => db.WithNationalId(StoredCases.Khalid).Select(b => b.Language).SingleAsync()));
        var again = await khalid.GetAsync("/account/contact");
        Assert.NotNull(again.Document.QuerySelector("input[name='Form.Language'][value=English][checked]"));
    }

    [Fact]
    public async Task Staff_are_not_asked()
    {
        using var officer = await portal.SignedInAsync("officer");

        var page = await officer.GetAsync("/account/contact");

        Assert.Null(page.Document.QuerySelector("[name='Form.Language']"));
        Assert.Equal("/account", (await page.FormWith("[name='Form.Mobile']").SubmitAsync()).Path);
    }

    private Task<Language> KeptAsync(string name) => portal.WithDbAsync(db => db.Beneficiaries.Where(b => b.FullName == name).Select(b => b.Language).SingleAsync());
}
