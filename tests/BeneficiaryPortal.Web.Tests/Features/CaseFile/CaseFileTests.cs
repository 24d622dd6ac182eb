using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.CaseFile;

/// <summary>What of a case each member of staff reads on its page.</summary>
public sealed class CaseFileTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("officer", false)]
    [InlineData("branch", false)]
    [InlineData("manager", false)]
    [InlineData("researcher", true)]
    [InlineData("member", true)]
    [InlineData("chair", true)]
    [InlineData("director", true)]
    public async Task The_study_and_the_committees_reasons_are_read_by_those_who_study_and_decide(string identifier, bool reads)
    {
        var number = await portal.GivenAsync(CaseState.Accepted, shaped: given => given.ReceivedAtTheBranch());
        using var person = await portal.SignedInAsync(identifier);

        var page = await person.GetAsync($"/cases/{number}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(reads, page.Text.Contains("Six people on one wage.", StringComparison.Ordinal));
        Assert.Equal(reads, page.Text.Contains("Within the limits.", StringComparison.Ordinal));
        Assert.Contains("You will hear from us.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("officer", "")]
    [InlineData("officer", "/verify")]
    [InlineData("officer", "/withdraw")]
    [InlineData("manager", "")]
    public async Task The_identity_is_masked(string identifier, string move)
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification);
        var whole = (await portal.StoredAsync(number)).Beneficiary.NationalId;
        using var person = await portal.SignedInAsync(identifier);

        var page = await person.GetAsync($"/cases/{number}{move}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(Mask.NationalId(whole), page.Document.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(whole, page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_researcher_once_did_as_an_officer_opens_nothing_now()
    {
        var number = await portal.GivenAsync(
            CaseState.UnderVerification,
            shaped: given => given.With(given.People with { Officer = given.People.Researcher.As(Roles.RelationsOfficer) }));
        using var researcher = await portal.SignedInAsync("researcher");

        Assert.Equal(HttpStatusCode.NotFound, (await researcher.GetAsync($"/cases/{number}")).Status);
    }

    [Fact]
    public async Task What_a_researcher_has_answered_or_studied_stays_to_be_read()
    {
        var answered = await portal.GivenAsync(CaseState.WithResearcher);
        await portal.MoveAsync(answered, (c, cast) => c.Perform(CaseAction.AnswerReferral, cast.Researcher.At(c.History[^1].At.AddHours(1))));
        using var researcher = await portal.SignedInAsync("researcher");

        Assert.Equal(HttpStatusCode.OK, (await researcher.GetAsync($"/cases/{answered}")).Status);
    }

    [Fact]
    public async Task Nobody_reads_their_own_request_as_staff()
    {
        var number = await portal.GivenAsync(CaseState.UnderStudy);
        await portal.WithDbAsync(async db =>
        {
            var sarah = await db.WithNationalId(StoredCases.Sarah).Join(db.Users, file => file.UserId, user => user.Id, (_, user) => user).SingleAsync();
            db.UserRoles.AddRange(RoleIds.Of(sarah, Roles.RelationsOfficer | Roles.SocialResearcher | Roles.CommitteeMember));
            await db.SaveChangesAsync();
        });
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        Assert.Equal(HttpStatusCode.OK, (await sarah.GetAsync($"/requests/{number}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await sarah.GetAsync($"/cases/{number}")).Status);
        foreach (var list in new[] { "/cases?view=all", "/research?view=studies", "/committee?view=studies" })
        {
            Assert.DoesNotContain(number, (await sarah.GetAsync(list)).Text, StringComparison.Ordinal);
        }
    }
}
