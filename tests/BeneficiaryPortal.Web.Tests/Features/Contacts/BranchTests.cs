using System.Net;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Tests.Features.Reception;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeneficiaryPortal.Web.Tests.Features.Contacts;

/// <summary>A branch has any number of representatives, and each sees what the branch received (CHN-8).</summary>
public sealed class BranchTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Representatives_of_one_branch_share_its_requests_and_visits_and_those_of_another_see_none()
    {
        var (second, third) = (await RepresentativeAsync("branch2", "فرع الدمّام"), await RepresentativeAsync("branch3", "فرع أبها"));
        using var branch = await portal.SignedInAsync("branch");
        using var colleague = await portal.SignedInAsync("branch2");
        using var elsewhere = await portal.SignedInAsync("branch3");
        var visit = await (await branch.GetAsync("/contacts/visit")).Form().Fill("Form.Visitor", "عوض بن جابر اليامي").Fill("Form.Purpose", "NewRequest").SubmitAsync("true");
        var number = (await (await visit.Form("/reception/start").SubmitAsync()).Form("/reception/new").FillIdentity("1089999740", "عوض بن جابر اليامي").FillKind().SubmitAsync()).CaseNumber();

        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync($"/cases/{number}")).Status);
        Assert.Contains(number, (await colleague.GetAsync("/cases?view=all")).Text, StringComparison.Ordinal);
        Assert.Contains("عوض بن جابر اليامي", (await colleague.GetAsync("/contacts")).Text, StringComparison.Ordinal);
        foreach (var path in new[] { $"/cases/{number}", $"/cases/{number}/answers", visit.Path })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(path)).Status);
        }

        Assert.DoesNotContain(number, (await elsewhere.GetAsync("/cases?view=all")).Text, StringComparison.Ordinal);
        await (await colleague.GetAsync($"{visit.Path}/end")).Form().Fill("Form.Asked", "أكمل الزميل الزيارة.").SubmitAsync();
        var submitted = await (await colleague.AnswerAtDeskAsync(number)).Form().SubmitAsync();

        Assert.Equal($"/cases/{number}", submitted.Path);
        var stored = await portal.StoredAsync(number);
        Assert.Equal([(await IdOfAsync("branch"), Roles.BranchRepresentative), (second, Roles.BranchRepresentative)], stored.History.Select(e => (e.ById!.Value, e.Role)));
        Assert.Equal(await BranchOfAsync(second), stored.BranchId);
        Assert.NotEqual(await BranchOfAsync(third), stored.BranchId);
    }

    [Fact]
    public async Task A_representative_goes_on_with_whom_they_found_and_with_nobody_by_a_guessed_number()
    {
        await RepresentativeAsync("branch9", "فرع الباحة");
        var (khalid, sarah) = (await FileOfAsync(StoredCases.Khalid), await FileOfAsync(StoredCases.Sarah));
        using var branch = await portal.SignedInAsync("branch9");
        using var elsewhere = await portal.SignedInAsync("branch");
        foreach (var path in new[] { "/reception/start", "/reception/new", "/contacts/visit" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await PostAsync(branch, path, khalid, found: null));
        }

        var start = (await branch.SearchAsync(StoredCases.Khalid)).Form("/reception/start");
        var found = start.Fields().Single(field => field.Key == "Form.Found").Value;
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(branch, "/reception/start", sarah, found));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(elsewhere, "/reception/start", khalid, found));

        var opened = await (await start.SubmitAsync()).Form("/reception/new").FillKind().SubmitAsync();
        Assert.Equal(khalid, (await portal.StoredAsync(opened.CaseNumber())).Beneficiary.Id);
    }

    private static async Task<HttpStatusCode> PostAsync(PortalClient representative, string path, long file, string? found)
    {
        var form = (await representative.GetAsync(path == "/contacts/visit" ? path : "/reception/new")).Form();
        var fields = (path == "/contacts/visit" ? form.Fill("Form.Purpose", "Other") : form.FillKind()).Fields().Where(field => field.Key is not ("Form.BeneficiaryId" or "Form.Found"));
        return (await representative.PostAsync(new Uri(path, UriKind.Relative), [.. fields, new("Form.BeneficiaryId", $"{file}"), new("Form.Found", found ?? "")])).Status;
    }

    private Task<long> FileOfAsync(string nationalId) => portal.WithDbAsync(db => db.WithNationalId(nationalId).Select(file => file.Id).SingleAsync());

    [Fact]
    public async Task A_representative_who_moves_leaves_the_requests_of_the_branch_behind()
    {
        await RepresentativeAsync("branch4", "فرع الدمام");
        using var branch = await portal.SignedInAsync("branch");
        using var mover = await portal.SignedInAsync("branch4");
        var number = (await (await branch.GetAsync("/reception/new")).Form().FillIdentity("1089999757", "سالم بن قاسم النجراني").FillKind().SubmitAsync()).CaseNumber();
        Assert.Equal(HttpStatusCode.OK, (await mover.GetAsync($"/cases/{number}")).Status);

        using var admin = await portal.SignedInAsync("admin");
        var id = await IdOfAsync("branch4");
        var roles = (await admin.GetAsync($"/users/{id}/roles")).Form();
        Assert.Contains(roles.Fields(), field => field is { Key: "Form.Branch", Value: "فرع الدمام" });
        var shown = await roles.Fill("Form.Branch", "").SubmitAsync();

        Assert.Contains("لم يُحدد", shown.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await mover.GetAsync($"/cases/{number}")).Status);
    }

    [Fact]
    public async Task A_representative_finds_by_name_whom_the_branch_received_and_by_number_whoever_stands_there()
    {
        using var branch = await portal.SignedInAsync("branch");
        using var officer = await portal.SignedInAsync("officer");
        var khalid = await portal.WithDbAsync(db => db.WithNationalId(StoredCases.Khalid).Select(b => b.Id).SingleAsync());
        const string Name = "خالد بن عيد الرشيدي";

        Assert.Empty((await branch.SearchAsync(Name)).Document.QuerySelectorAll("main article"));
        Assert.Equal(HttpStatusCode.NotFound, (await branch.GetAsync($"/people/{khalid}")).Status);
        Assert.NotEmpty((await officer.SearchAsync(Name)).Document.QuerySelectorAll("main article"));

        var found = await branch.SearchAsync(StoredCases.Khalid);
        Assert.Single(found.Document.QuerySelectorAll("main article"));
        Assert.Empty(found.Document.QuerySelectorAll($"main article a[href='/people/{khalid}']"));
        await found.Form("/contacts/visit").SubmitAsync();

        Assert.NotEmpty((await branch.SearchAsync(Name)).Document.QuerySelectorAll($"main article a[href='/people/{khalid}']"));
        Assert.Equal(HttpStatusCode.OK, (await branch.GetAsync($"/people/{khalid}")).Status);
    }

    [Fact]
    public async Task One_name_is_one_branch_and_a_name_too_long_keeps_what_was_typed()
    {
        using var admin = await portal.SignedInAsync("admin");
        var id = await RepresentativeAsync("branch5", "فرع الاحساء");
        var page = (await admin.GetAsync($"/users/{id}/roles")).Form();

        var refused = await page.Fill("Form.Branch", new string('ف', Branch.NameLength + 1)).SubmitAsync();
        await refused.Form().Fill("Form.Branch", "فرع الأحساء").SubmitAsync();

        Assert.NotNull(refused.Document.QuerySelector(".errsum a[href='#Form_Branch']"));
        Assert.Equal(1, await portal.WithDbAsync(db => db.Branches.CountAsync(b => b.Name.EndsWith("حساء"))));
    }

    /// <summary>Opened without ceremony, then sent to a branch by an administrator.</summary>
    private async Task<Guid> RepresentativeAsync(string userName, string branch)
    {
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<NewAccount>().Add(userName, "مندوب آخر", DemoAccounts.Password, Roles.BranchRepresentative);
            await scope.ServiceProvider.GetRequiredService<Web.Data.PortalDb>().SaveChangesAsync();
        }

        var id = await IdOfAsync(userName);
        using var admin = await portal.SignedInAsync("admin");
        var shown = await (await admin.GetAsync($"/users/{id}/roles")).Form().Fill("Form.Branch", branch).SubmitAsync();
        Assert.NotNull(shown.Document.QuerySelector(".banner"));
        return id;
    }

    private Task<Guid> IdOfAsync(string userName) => portal.WithDbAsync(db => db.Users.Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync());

    private Task<int?> BranchOfAsync(Guid id) => portal.WithDbAsync(db => db.Users.Where(u => u.Id == id).Select(u => u.BranchId).SingleAsync());
}
