using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.Research;

public sealed class StudyTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("researcher", Roles.SocialResearcher)]
    [InlineData("member", Roles.CommitteeMember)]
    public async Task A_researcher_or_a_member_studies_the_case_and_recommends(string identifier, Roles role)
    {
        var number = await portal.GivenAsync(CaseState.UnderStudy);
        using var person = await portal.SignedInAsync(identifier);
        var page = await person.GetAsync($"/cases/{number}/study");
        var done = await page.Form().Fill("Form.Findings", "أسرة من ستة أفراد بدخل واحد").Fill("Form.Recommendation", "Refuse").SubmitAsync();

        Assert.Equal($"/cases/{number}", done.Path);
        var stored = await portal.StoredAsync(number);
        Assert.Equal(CaseState.AwaitingDecision, stored.State);
        Assert.Equal((Verdict.Refuse, "أسرة من ستة أفراد بدخل واحد"), (stored.Study!.Recommendation, stored.Study.Findings));
        Assert.Equal((CaseAction.RecordStudy, role), (stored.History[^1].Action, stored.History[^1].Role));
    }

    [Fact]
    public async Task A_study_needs_findings_and_a_recommendation()
    {
        var number = await portal.GivenAsync(CaseState.UnderStudy);
        using var researcher = await portal.SignedInAsync("researcher");
        var again = await (await researcher.GetAsync($"/cases/{number}/study")).Form().SubmitAsync();

        Assert.Equal(2, again.Document.QuerySelectorAll(".errsum a").Length);
        Assert.Equal(CaseState.UnderStudy, (await portal.StoredAsync(number)).State);
    }

    [Fact]
    public async Task The_desk_neither_studies_nor_reads_the_study()
    {
        var number = await portal.GivenAsync(CaseState.AwaitingDecision);
        using var officer = await portal.SignedInAsync("officer");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync($"/cases/{number}/study")).Status);
        Assert.DoesNotContain("Six people on one wage.", (await officer.GetAsync($"/cases/{number}")).Text, StringComparison.Ordinal);
    }
}
