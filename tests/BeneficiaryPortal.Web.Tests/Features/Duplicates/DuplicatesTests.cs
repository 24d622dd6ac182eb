using System.Globalization;
using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Tests.Features.Reception;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Duplicates;

public sealed class DuplicatesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Born = new(1985, 4, 12);

    [Fact]
    public async Task Files_that_look_alike_stand_side_by_side_with_the_reasons_and_nothing_is_blocked()
    {
        var (one, other) = await TwoOfOnePersonAsync("1089999807", "1089999815", "+966551239901");
        var number = await RequestOfAsync(one);
        using var officer = await portal.SignedInAsync("officer");

        var page = await officer.GetAsync($"/cases/{number}");
        var alike = await page.FollowAsync($"/people/{one}/alike");

        Assert.Contains("الآيبان نفسه", alike.Text, StringComparison.Ordinal);
        Assert.NotNull(alike.Document.QuerySelector($"main a[href='/people/{one}/alike/{other}']"));
        Assert.DoesNotContain("1089999815", alike.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll("main a"), link => link.GetAttribute("href")!.StartsWith($"/cases/{number}/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_merge_takes_everything_along_and_undone_gives_everything_back()
    {
        var (kept, merged) = await TwoOfOnePersonAsync("1089999823", "1089999831", "+966551239902");
        var (ofKept, ofMerged) = (await RequestOfAsync(kept), await RequestOfAsync(merged));
        using var officer = await portal.SignedInAsync("officer");

        var done = await (await officer.GetAsync($"/people/{merged}/alike/{kept}")).Form()
            .Fill("Form.KeptId", Text(kept)).Fill("Form.Reason", "اطلعت على أصل الهوية.").Fill("Form.Sure", "true").SubmitAsync();

        Assert.Equal("/merges", done.Path);
        Assert.Equal([ofKept, ofMerged], await RequestsOfAsync(kept));
        Assert.Empty(await RequestsOfAsync(merged));
        Assert.Equal(kept, await portal.WithDbAsync(db => db.WithNationalId("1089999831").Select(b => b.Id).SingleAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/people/{merged}/alike")).Status);
        var found = await officer.SearchAsync("1089999831");
        Assert.Single(found.Document.QuerySelectorAll("main article"));

        var later = await RequestOfAsync(kept);
        await UndoOn(done).SubmitAsync();

        Assert.Equal([ofKept, later], await RequestsOfAsync(kept));
        Assert.Equal([ofMerged], await RequestsOfAsync(merged));
        Assert.Equal(merged, await portal.WithDbAsync(db => db.WithNationalId("1089999831").Select(b => b.Id).SingleAsync()));
    }

    [Fact]
    public async Task The_account_goes_along_and_comes_back()
    {
        var (kept, merged) = await TwoOfOnePersonAsync("1089999849", "1089999856", "+966551239903");
        var account = await portal.WithDbAsync(async db =>
        {
            var user = new Web.Data.Accounts.PortalUser { Id = Guid.NewGuid(), UserName = Guid.NewGuid().ToString("N"), FullName = "x" };
            user.NormalizedUserName = user.UserName;
            db.Users.Add(user);
            await db.SaveChangesAsync();
            (await db.Beneficiaries.SingleAsync(b => b.Id == merged)).BelongsTo(user.Id);
            await db.SaveChangesAsync();
            return user.Id;
        });
        using var officer = await portal.SignedInAsync("officer");

        var done = await MergeAsync(officer, merged, kept, keep: kept);
        Assert.Equal((account, null), (await AccountOfAsync(kept), await AccountOfAsync(merged)));
        await UndoOn(done).SubmitAsync();

        Assert.Equal((null, account), (await AccountOfAsync(kept), await AccountOfAsync(merged)));
    }

    [Fact]
    public async Task What_was_undone_once_is_not_undone_again()
    {
        var (kept, merged) = await TwoOfOnePersonAsync("1089999864", "1089999872", "+966551239904");
        using var officer = await portal.SignedInAsync("officer");
        var undo = UndoOn(await MergeAsync(officer, merged, kept, keep: merged));
        await undo.SubmitAsync();

        var again = await undo.SubmitAsync();

        Assert.Contains("جرى التراجع عن هذا الدمج من قبل", again.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_merged_without_a_choice_a_reason_and_a_tick()
    {
        var (kept, merged) = await TwoOfOnePersonAsync("1089999708", "1089999716", "+966551239905");
        using var officer = await portal.SignedInAsync("officer");

        var again = await (await officer.GetAsync($"/people/{merged}/alike/{kept}")).Form().SubmitAsync();

        Assert.Equal(["#Form_KeptId", "#Form_Reason", "#Form_Sure"], again.Document.QuerySelectorAll(".errsum a").Select(link => link.GetAttribute("href")));
        Assert.False(await portal.WithDbAsync(db => db.FileMerges.AnyAsync(m => m.KeptId == kept)));
    }

    /// <summary>The form that undoes the latest merge.</summary>
    private static PortalForm UndoOn(PortalPage merges) => merges.FormTo(merges.Document.QuerySelector("main form[action$='/undo']")!.GetAttribute("action")!);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static async Task<PortalPage> MergeAsync(PortalClient officer, long one, long other, long keep) =>
        await (await officer.GetAsync($"/people/{one}/alike/{other}")).Form()
            .Fill("Form.KeptId", Text(keep)).Fill("Form.Reason", "الأصل واحد.").Fill("Form.Sure", "true").SubmitAsync();

    /// <summary>One person with two identity numbers, an iqama that was renewed as it were: same name, mobile, account and day of birth.</summary>
    private Task<(long One, long Other)> TwoOfOnePersonAsync(string one, string other, string mobile) => portal.WithDbAsync(async db =>
    {
        var files = new[] { one, other }.Select(id =>
        {
            var file = new Beneficiary(id, "عبد الإله بن سلطان الحربي", mobile, email: null, StoppedClock.Beginning.UtcDateTime);
            file.Declares(Born);
            file.IsPaidTo("SA0380000000608010167519");
            return file;
        }).ToList();
        db.Beneficiaries.AddRange(files);
        await db.SaveChangesAsync();
        return (files[0].Id, files[1].Id);
    });

    private async Task<string> RequestOfAsync(long file)
    {
        var nationalId = await portal.WithDbAsync(db => db.Beneficiaries.Where(b => b.Id == file).Select(b => b.NationalId).SingleAsync());
        return await portal.GivenAsync(CaseState.Submitted, nationalId, given => given.ReceivedAtTheDesk());
    }

    private Task<List<string>> RequestsOfAsync(long file) =>
        portal.WithDbAsync(db => db.Cases.Where(c => c.BeneficiaryId == file).OrderBy(c => c.Id).Select(c => c.Number).ToListAsync());

    private Task<Guid?> AccountOfAsync(long file) => portal.WithDbAsync(db => db.Beneficiaries.Where(b => b.Id == file).Select(b => b.UserId).SingleAsync());
}
