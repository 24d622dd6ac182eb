using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Rows;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Reception;

public sealed class NameSearchTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Whole = "ضاري بن عبد الإله بن مشعل الغامدي";

    [Theory]
    [InlineData("الغامدي ضاري")]
    [InlineData("ضاري الغامدى")]
    [InlineData("مشعل ضاري")]
    [InlineData("عبدالاله الغا")]
    [InlineData("غامدي", false)]
    [InlineData("ضاري مشعل عبد الإله الغامدي")]
    [InlineData("ضاري بن مشعل")]
    [InlineData("ضاري القحطاني", false)]
    [InlineData("بن", false)]
    public async Task A_name_is_found_by_the_beginnings_of_its_words_in_any_order(string query, bool isFound = true)
    {
        await AddAsync("1089999930", Whole);
        using var officer = await portal.SignedInAsync("officer");

        var page = await officer.SearchAsync(query);

        Assert.Equal(isFound, page.Text.Contains(Whole, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_that_begin_alike_come_first()
    {
        await AddAsync("1089999931", "أسامة بن وليد الزايدي");
        await AddAsync("1089999932", "وليد بن زايد الأسمري");
        await AddAsync("1089999933", "وليد بن سعود");
        using var officer = await portal.SignedInAsync("officer");

        var names = (await officer.SearchAsync("وليد")).Document.QuerySelectorAll("main article h3").Select(name => name.TextContent.Trim()).ToList();

        Assert.Equal(["وليد بن زايد الأسمري", "وليد بن سعود", "أسامة بن وليد الزايدي"], names);
    }

    [Fact]
    public async Task The_words_of_a_name_follow_the_name()
    {
        await AddAsync("1089999934", "حاتم بن حاتم الطائي");
        await portal.WithDbAsync(async db =>
        {
            var file = await db.WithNationalId("1089999934").SingleAsync();
            db.Entry(file).Property(b => b.FullName).CurrentValue = "حاتم بن نايف";
            await db.SaveChangesAsync();

            Assert.Equal(["حاتم", "نايف"], await db.NameWords.Where(w => w.BeneficiaryId == file.Id).OrderBy(w => w.Word).Select(w => w.Word).ToListAsync());
        });
    }

    private Task AddAsync(string nationalId, string name) => portal.WithDbAsync(async db =>
    {
        if (!await db.WithNationalId(nationalId).AnyAsync())
        {
            db.Beneficiaries.Add(new Beneficiary(nationalId, name, "+966550000000", email: null, StoppedClock.Beginning.UtcDateTime));
            await db.SaveChangesAsync();
        }
    });
}
