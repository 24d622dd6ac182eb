using System.Net;
using System.Security.Cryptography;
using System.Text;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.Signing;

public class SigningTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task What_was_read_is_what_is_stored_with_its_hash_and_name()
    {
        var number = await portal.GivenAsync(CaseState.AwaitingDeclaration);
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        var page = await sarah.GetAsync($"/requests/{number}/declaration");
        var read = page.Document.QuerySelector(".decl .user-text")!.TextContent.Trim();
        var signed = await page.Form().Fill("Form.SignedName", "hessa  al-otaibi").Fill("Form.Agreed", "true").SubmitAsync();

        Assert.Equal($"/requests/{number}", signed.Path);
        var stored = await portal.StoredAsync(number);
        Assert.Equal(CaseState.Declared, stored.State);
        Assert.Equal(read, stored.Declaration!.Statement);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(read))), stored.Declaration.StatementHash);
        Assert.Equal(("hessa  al-otaibi", SigningMethod.TypedName), (stored.Declaration.SignedName, stored.Declaration.Method));
    }

    [Fact]
    public async Task The_statement_names_the_person_the_masked_identity_the_request_and_the_responsibility()
    {
        var number = await portal.GivenAsync(CaseState.AwaitingDeclaration);
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        var statement = (await sarah.GetAsync($"/requests/{number}/declaration")).Document.QuerySelector(".decl .user-text")!.TextContent;

        Assert.All([Given.Answers.Identity!.FullName, "1•••••9940", number, "المسؤولية المباشرة", "وأوقّع على ذلك"], part => Assert.Contains(part, statement, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_name_or_no_tick_signs_nothing_and_keeps_what_was_typed()
    {
        var number = await portal.GivenAsync(CaseState.AwaitingDeclaration);
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        var otherName = await (await sarah.GetAsync($"/requests/{number}/declaration")).Form().Fill("Form.SignedName", "Somebody Else").Fill("Form.Agreed", "true").SubmitAsync();
        Assert.StartsWith("خطأ", otherName.Title, StringComparison.Ordinal);
        Assert.Equal("#Form_SignedName", Assert.Single(otherName.Document.QuerySelectorAll(".errsum a")).GetAttribute("href"));
        Assert.Equal("Somebody Else", otherName.ValueOf("Form.SignedName"));
        var noTick = await (await sarah.GetAsync($"/requests/{number}/declaration")).Form().Fill("Form.SignedName", Given.Answers.Identity!.FullName).SubmitAsync();
        Assert.Equal("#Form_Agreed", Assert.Single(noTick.Document.QuerySelectorAll(".errsum a")).GetAttribute("href"));

        Assert.Null((await portal.StoredAsync(number)).Declaration);
    }

    [Fact]
    public async Task Words_in_another_language_than_those_read_are_not_signed()
    {
        var number = await portal.GivenAsync(CaseState.AwaitingDeclaration);
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        var inArabic = (await sarah.GetAsync($"/requests/{number}/declaration")).Form().Fill("Form.SignedName", Given.Answers.Identity!.FullName).Fill("Form.Agreed", "true");
        await sarah.InEnglishAsync();

        var again = await inArabic.SubmitAsync();
        Assert.Null((await portal.StoredAsync(number)).Declaration);
        Assert.StartsWith("Error", again.Title, StringComparison.Ordinal);
        await again.Form().SubmitAsync();

        Assert.Contains("directly responsible", (await portal.StoredAsync(number)).Declaration!.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declaration_is_signed_once()
    {
        var number = await portal.GivenAsync(CaseState.AwaitingDeclaration);
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        var form = (await sarah.GetAsync($"/requests/{number}/declaration")).Form().Fill("Form.SignedName", Given.Answers.Identity!.FullName).Fill("Form.Agreed", "true");
        await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await sarah.GetAsync($"/requests/{number}/declaration")).Status);
    }
}

public class SigningWhereThePolicyDirectsTests(SigningWhereThePolicyDirectsTests.Najran portal) : IClassFixture<SigningWhereThePolicyDirectsTests.Najran>
{
    [Fact]
    public async Task The_statement_says_that_the_person_was_directed_to_it()
    {
        var number = await portal.GivenAsync(CaseState.AwaitingDeclaration);
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        var statement = (await sarah.GetAsync($"/requests/{number}/declaration")).Document.QuerySelector(".decl .user-text")!.TextContent;

        Assert.Contains("وُجّهت إلى هذا الإقرار", statement, StringComparison.Ordinal);
    }

    public sealed class Najran() : PortalFactory("najran");
}
