using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Data;

public sealed class SearchNameTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("1089999903", "أحمد بن عبد الله آل سعيد", "احمد بن عبدالله ال سعيد")]
    [InlineData("1089999911", "  مُحَمَّــد   الأنصاري", "محمد الانصاري")]
    public async Task The_search_name_is_written_with_the_name(string nationalId, string name, string searchName)
    {
        await AddAsync(nationalId, name);

        Assert.Equal(searchName, await SearchNameOfAsync(nationalId));
    }

    [Fact]
    public async Task A_name_whose_search_name_grows_longer_than_the_column_is_cut()
    {
        await AddAsync("1089999929", new string('ﷺ', Beneficiary.NameLength));

        Assert.Equal(Beneficiary.NameLength, (await SearchNameOfAsync("1089999929")).Length);
    }

    [Fact]
    public async Task Every_file_of_the_portal_has_its_search_name()
    {
        var files = await portal.WithDbAsync(db => db.Beneficiaries.AsNoTracking().ToListAsync());

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.StartsWith(file.SearchName, ArabicText.Normalize(file.FullName), StringComparison.Ordinal));
        Assert.All(files, file => Assert.NotEmpty(file.SearchName));
    }

    private async Task AddAsync(string nationalId, string name)
    {
        await portal.WithDbAsync(async db =>
        {
            db.Beneficiaries.Add(new Beneficiary(nationalId, name, "+966551234567", email: null, StoppedClock.Beginning.UtcDateTime));
            await db.SaveChangesAsync();
        });
    }

    private Task<string> SearchNameOfAsync(string nationalId) =>
        portal.WithDbAsync(db => db.WithNationalId(nationalId).Select(b => b.SearchName).SingleAsync());
}
