using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.DeskDeclaration;

public sealed class PaperDeclarationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task What_was_signed_before_the_officer_is_stored_as_it_was_shown()
    {
        var number = await portal.GivenAsync(CaseState.AwaitingDeclaration, shaped: given => given.ReceivedAtTheDesk());
        using var officer = await portal.SignedInAsync("officer");
        var page = await (await officer.GetAsync($"/cases/{number}")).FollowAsync($"/cases/{number}/paper-declaration");
        var shown = page.Document.QuerySelector(".decl .user-text")!.TextContent;

        var done = await page.Form().Fill("Form.SignedName", "Hessa Al-Otaibi").Fill("Form.Witnessed", "true").SubmitAsync();

        Assert.Equal($"/cases/{number}", done.Path);
        Assert.NotNull(done.Document.QuerySelector(".banner"));
        var stored = await portal.StoredAsync(number);
        Assert.Equal((CaseState.Declared, SigningMethod.PaperAtDesk), (stored.State, stored.Declaration!.Method));
        Assert.Equal(shown, stored.Declaration.Statement);
    }

    [Fact]
    public async Task The_sheet_to_sign_carries_the_same_words_and_the_whole_identity()
    {
        var number = await portal.GivenAsync(CaseState.AwaitingDeclaration);
        using var officer = await portal.SignedInAsync("officer2");
        var page = await officer.GetAsync($"/cases/{number}/paper-declaration");

        var sheet = await page.FollowAsync($"/cases/{number}/paper-declaration/print");

        var letter = sheet.Document.QuerySelector("article.letter")!;
        Assert.Contains(page.Document.QuerySelector(".decl .user-text")!.TextContent, letter.TextContent, StringComparison.Ordinal);
        Assert.Contains(Given.Answers.Identity!.NationalId, letter.TextContent, StringComparison.Ordinal);
        Assert.Empty(sheet.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Another_name_or_no_witness_records_nothing()
    {
        var number = await portal.GivenAsync(CaseState.AwaitingDeclaration);
        using var officer = await portal.SignedInAsync("officer");
        var path = $"/cases/{number}/paper-declaration";

        var empty = await (await officer.GetAsync(path)).Form().SubmitAsync();
        var another = await (await officer.GetAsync(path)).Form().Fill("Form.SignedName", "Somebody Else").Fill("Form.Witnessed", "true").SubmitAsync();

        Assert.StartsWith("خطأ", empty.Title, StringComparison.Ordinal);
        Assert.Equal(["#Form_SignedName", "#Form_Witnessed"], empty.Document.QuerySelectorAll(".errsum a").Select(link => link.GetAttribute("href")));
        Assert.Equal("#Form_SignedName", Assert.Single(another.Document.QuerySelectorAll(".errsum a")).GetAttribute("href"));
        Assert.Equal("Somebody Else", another.ValueOf("Form.SignedName"));
        Assert.Null((await portal.StoredAsync(number)).Declaration);
    }

    [Fact]
    public async Task Words_that_were_not_shown_are_not_recorded()
    {
        var number = await portal.GivenAsync(CaseState.AwaitingDeclaration);
        using var officer = await portal.SignedInAsync("officer");
        var form = (await officer.GetAsync($"/cases/{number}/paper-declaration")).Form().Fill("Form.SignedName", "Hessa Al-Otaibi").Fill("Form.Witnessed", "true");
        await officer.InEnglishAsync();

        var again = await form.SubmitAsync();

        Assert.Equal("#Form_Witnessed", Assert.Single(again.Document.QuerySelectorAll(".errsum a")).GetAttribute("href"));
        Assert.Null((await portal.StoredAsync(number)).Declaration);
    }

    [Fact]
    public async Task A_branch_representative_records_those_of_their_own_requests()
    {
        var others = await portal.GivenAsync(CaseState.AwaitingDeclaration);
        var own = await portal.GivenAsync(CaseState.AwaitingDeclaration, shaped: given => given.ReceivedAtTheBranch());
        using var branch = await portal.SignedInAsync("branch");

        Assert.Equal(HttpStatusCode.NotFound, (await branch.GetAsync($"/cases/{others}/paper-declaration")).Status);
        Assert.Equal(HttpStatusCode.OK, (await branch.GetAsync($"/cases/{own}/paper-declaration")).Status);
    }
}
